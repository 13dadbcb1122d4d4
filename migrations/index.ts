import * as migration_20261124_085937_initial from './20261124_085937_initial';
import * as migration_20261124_124552_newsroom from './20261124_124552_newsroom';
import * as migration_20261124_162356_takedown from './20261124_162356_takedown';
import * as migration_20261124_190428_consent from './20261124_190428_consent';
import * as migration_20261124_204848_vault_locks from './20261124_204848_vault_locks';
import * as migration_20261129_173717_person_links from './20261129_173717_person_links';
import * as migration_20261129_212416_statistic_pictures from './20261129_212416_statistic_pictures';
import * as migration_20261130_171459_data_licence from './20261130_171459_data_licence';
import * as migration_20261130_180605_film_formats from './20261130_180605_film_formats';
import * as migration_20261130_213445_contact from './20261130_213445_contact';
import * as migration_20261201_011901_actions from './20261201_011901_actions';

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
    name: '20261124_162356_takedown',
  },
  {
    up: migration_20261124_190428_consent.up,
    down: migration_20261124_190428_consent.down,
    name: '20261124_190428_consent',
  },
  {
    up: migration_20261124_204848_vault_locks.up,
    down: migration_20261124_204848_vault_locks.down,
    name: '20261124_204848_vault_locks',
  },
  {
    up: migration_20261129_173717_person_links.up,
    down: migration_20261129_173717_person_links.down,
    name: '20261129_173717_person_links',
  },
  {
    up: migration_20261129_212416_statistic_pictures.up,
    down: migration_20261129_212416_statistic_pictures.down,
    name: '20261129_212416_statistic_pictures',
  },
  {
    up: migration_20261130_171459_data_licence.up,
    down: migration_20261130_171459_data_licence.down,
    name: '20261130_171459_data_licence',
  },
  {
    up: migration_20261130_180605_film_formats.up,
    down: migration_20261130_180605_film_formats.down,
    name: '20261130_180605_film_formats',
  },
  {
    up: migration_20261130_213445_contact.up,
    down: migration_20261130_213445_contact.down,
    name: '20261130_213445_contact',
  },
  {
    up: migration_20261201_011901_actions.up,
    down: migration_20261201_011901_actions.down,
    name: '20261201_011901_actions'
  },
];
