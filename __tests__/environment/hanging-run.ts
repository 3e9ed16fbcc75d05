/** A run that starts an environment, says so, and then waits to be killed: started by the tests of the sweep. */
import { startEnvironment } from '../../src/environment/start.ts';
import { makeTrial, providerConfig, serviceConfig } from './support.ts';

const [workspace = '', stateDirectory = '', docker = ''] = process.argv.slice(2);
const trial = makeTrial(workspace, {
  stateDirectory,
  // Other tests sweep what dead processes left behind; this one is for the record on disk to find.
  owner: null,
  services: docker === 'docker' ? [serviceConfig()] : [],
  compose: docker === 'compose' ? { file: 'small.yml', services: [] } : null,
  // The provider leaves a process behind that is in a group of its own and has lost its parent.
  provider: providerConfig({ start: '(setsid sleep 300 &) ; exec node server.js' }),
});
const environment = await startEnvironment(trial.request);
console.log(JSON.stringify({ mark: trial.request.provider.env['MARK'], baseUrl: environment.baseUrl }));
setInterval(() => undefined, 60_000);
