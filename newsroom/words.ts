/** The panel's sentences where Payload's own are for programmers, or do not say what is so here. */
export const words = {
  en: {
    authentication: {
      checkYourEmailForPasswordReset:
        'If there is an account with this address, a link is on its way. It works once, for an hour.',
    },
    error: {
      notAllowedToAccessPage:
        'Authors, editors and admins add records; admins add colleagues. The mark at the top leads back to the start.',
      notAllowedToPerformAction:
        'You are not allowed to do this. Authors change their own drafts; editors and admins publish, and change everything; admins add colleagues. Ask one of them.',
      unauthorized: 'This is not for your role.',
    },
    general: {
      aboutToDelete: 'This deletes the {{label}} <1>{{title}}</1> for good.',
      aboutToTrash:
        'This moves the {{label}} <1>{{title}}</1> to the trash, from where it can be taken out again.',
      aboutToTrashCount:
        'This moves {{count}} {{label}} to the trash, from where they can be taken out again.',
      confirmDeletion: 'Remove it?',
      delete: 'Remove',
      deletePermanently: 'Delete for good instead',
      deleting: 'Removing…',
      payloadSettings: 'How the newsroom looks',
      resetPreferences: 'Forget my habits',
      resetPreferencesDescription:
        'Columns, filters and the like will be again as they were in the beginning.',
      sorryNotFound:
        'There is nothing here, or it is not for your role: accounts are for admins, settings for editors and admins.',
      updatedSuccessfully: 'Saved.',
    },
  },
}
