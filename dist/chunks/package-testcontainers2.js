import { t as require_get_auth_config } from "./package-testcontainers.js";

export default require_get_auth_config();

export {  };