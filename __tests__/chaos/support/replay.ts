import { replayUndo } from '../../../src/chaos/undo-journal.ts';

/** What the last step of a job does, against whatever engine `DOCKER_HOST` names; what could not be undone as JSON. */
const failed = await replayUndo(process.argv[2] ?? '', (line) => console.error(line));
console.log(JSON.stringify(failed));
process.exit(0);
