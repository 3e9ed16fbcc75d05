import { t as openGitHub } from "./package-before-after-hook.js";

export { openGitHub };