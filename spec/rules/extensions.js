// SPDX-License-Identifier: Apache-2.0
// Tells the linter what the contract's own extensions hold, so that what they refer to is checked and counts as used.

const webSocket = {
  properties: {
    operationId: { type: 'string' },
    description: { type: 'string' },
    clientFrame: 'Schema',
    serverEvent: 'Schema',
    errorFrame: 'Schema'
  },
  required: ['operationId', 'description', 'clientFrame', 'serverEvent', 'errorFrame']
}

/** The plugin, as Redocly loads it. */
export default () => ({
  id: 'lukhas',
  typeExtension: {
    oas3: (types) => ({
      ...types,
      LukhasWebSocket: webSocket,
      PathItem: { ...types.PathItem, properties: { ...types.PathItem.properties, 'x-lukhas-websocket': 'LukhasWebSocket' } }
    })
  }
})
