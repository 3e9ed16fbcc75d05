import { n as openChannels, t as STOPPED } from "./github-changed-files.js";

export { openChannels };