import * as migration_20261124_085937_initial from './20261124_085937_initial';
import * as migration_20261124_124552_newsroom from './20261124_124552_newsroom';
import * as migration_20261124_162356_takedown from './20261124_162356_takedown';

export const migrations = [
  {
    up: migration_20261124_085937_initial.up,
    down: migration_20261124_085937_initial.down,
    name: '20261124_085937_initial',
  },
  {
    up: migration_20261124_124552_newsroom.up,
    down: migration_20261124_124552_newsroom.down,
    name: '20261124_124552_newsroom',
  },
  {
    up: migration_20261124_162356_takedown.up,
    down: migration_20261124_162356_takedown.down,
    name: '20261124_162356_takedown'
  },
];
