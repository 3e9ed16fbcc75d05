import { n as workspaceFolder, t as startEnvironment } from "./environment-failure.js";

export { startEnvironment };