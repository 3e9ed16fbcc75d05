import { t as keepLoadFiles } from "./load-keep2.js";

export { keepLoadFiles };