import { n as openChannels, t as STOPPED } from "./github-channels.js";

export { openChannels };