// SPDX-License-Identifier: Apache-2.0
// Made from spec/lukhas-openai.yaml by `make generate`. Do not edit.
export interface paths {
    readonly "/v1/responses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create a response
         * @description Runs a model on the input. The reply is the finished response, or with `stream` the events of the run as they happen.
         */
        readonly post: operations["createResponse"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/responses/input_tokens": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Get the input tokens of a request
         * @description Counts the tokens that the model would be given, without running it.
         */
        readonly post: operations["getInputTokens"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/responses/compact": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Compact a conversation
         * @description Puts a conversation into fewer tokens: system and developer messages, the latest message of the user and tool calls without a result stay as they are, the rest is told by its most telling sentences in one item that only this server opens. The output is the next request's input.
         */
        readonly post: operations["compactResponse"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/responses/{response_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the response.
                 * @example resp_0f3c9a
                 */
                readonly response_id: components["parameters"]["ResponseId"];
            };
            readonly cookie?: never;
        };
        /**
         * Get a response
         * @description Reads a stored response. With `stream` its events come again under their first numbers, from the one after `starting_after`, and go on live until the run has ended.
         */
        readonly get: operations["getResponse"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a response
         * @description Removes a stored response with its items and its events. It cannot be read or continued afterwards.
         */
        readonly delete: operations["deleteResponse"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/responses/{response_id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the response.
                 * @example resp_0f3c9a
                 */
                readonly response_id: components["parameters"]["ResponseId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel a background response
         * @description Stops a response that was created with `background`, wherever it runs, down to the model. One that has ended stays as it is, so that cancelling twice gives the same answer.
         */
        readonly post: operations["cancelResponse"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/responses/{response_id}/input_items": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the response.
                 * @example resp_0f3c9a
                 */
                readonly response_id: components["parameters"]["ResponseId"];
            };
            readonly cookie?: never;
        };
        /**
         * List the input items of a response
         * @description Lists what the response was given in its own turn, a page at a time.
         */
        readonly get: operations["listInputItems"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/responses/{response_id}/trace": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the response.
                 * @example resp_0f3c9a
                 */
                readonly response_id: components["parameters"]["ResponseId"];
            };
            readonly cookie?: never;
        };
        /**
         * Get the trace of a response
         * @description Tells what MATRIZ did for a stored response and why: its steps with their times, its decisions with what else was considered, its nodes and their links; as JSON, or as a diagram. Of a run that goes on it tells the steps so far.
         */
        readonly get: operations["getResponseTrace"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/responses/{response_id}/replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the response.
                 * @example resp_0f3c9a
                 */
                readonly response_id: components["parameters"]["ResponseId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Replay a response
         * @description Runs a stored response again from its recording: the same code, given the request and what came in while it ran, such as times, ids and what a model said, but nothing of what it thought. Each node and each event is held against the log. Nothing is written and no model is asked. A response that has not ended answers 409 response_in_progress; one that cannot be run again, 409 recording_unavailable.
         */
        readonly post: operations["replayResponse"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/conversations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create a conversation
         * @description Makes a conversation, empty or with its first items.
         */
        readonly post: operations["createConversation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/conversations/{conversation_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the conversation.
                 * @example conv_0f3c9a
                 */
                readonly conversation_id: components["parameters"]["ConversationId"];
            };
            readonly cookie?: never;
        };
        /**
         * Get a conversation
         * @description Reads a conversation, without its items.
         */
        readonly get: operations["getConversation"];
        readonly put?: never;
        /**
         * Update a conversation
         * @description Puts new metadata in the place of the old.
         */
        readonly post: operations["updateConversation"];
        /**
         * Delete a conversation
         * @description Removes a conversation with its items. The responses that were made in it stay.
         */
        readonly delete: operations["deleteConversation"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/conversations/{conversation_id}/items": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the conversation.
                 * @example conv_0f3c9a
                 */
                readonly conversation_id: components["parameters"]["ConversationId"];
            };
            readonly cookie?: never;
        };
        /**
         * List the items of a conversation
         * @description Lists what was said in the conversation, a page at a time.
         */
        readonly get: operations["listConversationItems"];
        readonly put?: never;
        /**
         * Create items in a conversation
         * @description Adds items at the end of the conversation.
         */
        readonly post: operations["createConversationItems"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/conversations/{conversation_id}/items/{item_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the conversation.
                 * @example conv_0f3c9a
                 */
                readonly conversation_id: components["parameters"]["ConversationId"];
                /**
                 * @description The id of the item.
                 * @example msg_0f3c9a
                 */
                readonly item_id: components["parameters"]["ItemId"];
            };
            readonly cookie?: never;
        };
        /**
         * Get an item of a conversation
         * @description Reads one item.
         */
        readonly get: operations["getConversationItem"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete an item of a conversation
         * @description Removes one item from the conversation.
         */
        readonly delete: operations["deleteConversationItem"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/chat/completions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create a chat completion
         * @description Runs a model on a conversation. The reply is the finished completion, or with `stream` its chunks as they come: the first names the role, the last but for the usage has the `finish_reason`, and `[DONE]` ends the stream. A run that fails on the way says so in one piece of data that is an `Error`, and has no `finish_reason`. What a model tells of its reasoning is counted in the usage and not sent.
         */
        readonly post: operations["createChatCompletion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/chat/completions/{completion_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the chat completion.
                 * @example chatcmpl_0f3c9a
                 */
                readonly completion_id: components["parameters"]["CompletionId"];
            };
            readonly cookie?: never;
        };
        /**
         * Get a chat completion
         * @description Reads a completion that was made with `store` and has ended with an answer.
         */
        readonly get: operations["getChatCompletion"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a chat completion
         * @description Removes a stored completion with its messages. It cannot be read afterwards.
         */
        readonly delete: operations["deleteChatCompletion"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/chat/completions/{completion_id}/messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the chat completion.
                 * @example chatcmpl_0f3c9a
                 */
                readonly completion_id: components["parameters"]["CompletionId"];
            };
            readonly cookie?: never;
        };
        /**
         * List the messages of a chat completion
         * @description Lists the conversation that a stored completion was asked with, a page at a time. A call of a tool is a message of its own.
         */
        readonly get: operations["listChatCompletionMessages"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the files
         * @description Lists the files of the key's project, a page at a time, in the order in which they were uploaded.
         */
        readonly get: operations["listFiles"];
        readonly put?: never;
        /**
         * Upload a file
         * @description Keeps a file, sent as a form. Its fields may stand before or behind the file. What is too large is refused as soon as that is known: by its Content-Length before anything of it is read. An Idempotency-Key is refused: what a form holds is known only when it was kept. Equal bytes are kept once.
         */
        readonly post: operations["createFile"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/files/{file_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the file.
                 * @example file-0f3c9a
                 */
                readonly file_id: components["parameters"]["FileId"];
            };
            readonly cookie?: never;
        };
        /**
         * Get what is known of a file
         * @description Reads everything about a file but its content.
         */
        readonly get: operations["getFile"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a file
         * @description Removes a file for good. Its bytes go with the last file that has them.
         */
        readonly delete: operations["deleteFile"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/files/{file_id}/content": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the file.
                 * @example file-0f3c9a
                 */
                readonly file_id: components["parameters"]["FileId"];
            };
            readonly cookie?: never;
        };
        /**
         * Get the content of a file
         * @description Sends the bytes of a file as they were uploaded, as an attachment of no particular type.
         */
        readonly get: operations["getFileContent"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/embeddings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create embeddings
         * @description Turns texts into vectors, in their order. `lukhas-embed` looks at words and parts of words: it finds what is said in the same words or stems, not what is said in others. An input may have 8,192 tokens, all of a request together 300,000.
         */
        readonly post: operations["createEmbedding"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/guardian/decisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the guardian's decisions
         * @description Lists what the guardian decided for the key's tenant: each request, reply or run in which a content rule fitted, and each refusal for lack of permission (repeated ones once, with their count). What no rule fitted is not written down. No decision holds a text of anybody's. In the order of their times.
         */
        readonly get: operations["listGuardianDecisions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/guardian/decisions/{decision_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the decision, such as the `audit_id` of an error.
                 * @example gdec_0f3c9a
                 */
                readonly decision_id: string;
            };
            readonly cookie?: never;
        };
        /**
         * Explain a guardian's decision
         * @description Reads a decision of the guardian and says what it would have been without each of the rules that fitted.
         */
        readonly get: operations["getGuardianDecision"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/indexes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the indexes
         * @description Lists the indexes of the key's project.
         */
        readonly get: operations["listIndexes"];
        readonly put?: never;
        /**
         * Create an index
         * @description Makes an index of vectors. Bound to a model, it also takes texts and makes their vectors itself; the model is asked once, so that it is known to work. The binding is to the model as it is now, by its digest.
         */
        readonly post: operations["createIndex"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/indexes/{index_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the index. Where records are read, written, deleted or searched, its name or an alias does as well.
                 * @example idx_0f3c9a
                 */
                readonly index_id: components["parameters"]["IndexId"];
            };
            readonly cookie?: never;
        };
        /**
         * Get an index
         * @description Reads an index, by its id, its name or an alias.
         */
        readonly get: operations["getIndex"];
        readonly put?: never;
        /**
         * Update an index
         * @description Gives an index, named by its id, another name or other metadata. Its model, dimension and metric stay as they are: a change of them is refused with 409 and the steps that lead to an index that has them.
         */
        readonly post: operations["updateIndex"];
        /**
         * Delete an index
         * @description Removes an index, named by its id, with its vectors and the aliases that stand for it.
         */
        readonly delete: operations["deleteIndex"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/indexes/{index_id}/stats": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the index. Where records are read, written, deleted or searched, its name or an alias does as well.
                 * @example idx_0f3c9a
                 */
                readonly index_id: components["parameters"]["IndexId"];
            };
            readonly cookie?: never;
        };
        /**
         * Get the statistics of an index
         * @description Says how much an index holds, and how it is searched.
         */
        readonly get: operations["getIndexStatistics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/indexes/{index_id}/vectors": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the index. Where records are read, written, deleted or searched, its name or an alias does as well.
                 * @example idx_0f3c9a
                 */
                readonly index_id: components["parameters"]["IndexId"];
            };
            readonly cookie?: never;
        };
        /**
         * List vectors
         * @description Lists the records of an index in the order of their ids' code points, exactly, while others are written and deleted.
         */
        readonly get: operations["listVectors"];
        readonly put?: never;
        /**
         * Upsert vectors
         * @description Writes up to 1,000 records; one with the id of an older one takes its place. An item that cannot be written fails by itself, and is told of with its field; the others are written, durably and searchable, when the reply comes. Many long vectors come cheapest as base64.
         */
        readonly post: operations["upsertVectors"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/indexes/{index_id}/vectors/{vector_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the index. Where records are read, written, deleted or searched, its name or an alias does as well.
                 * @example idx_0f3c9a
                 */
                readonly index_id: components["parameters"]["IndexId"];
                /**
                 * @description The id that the caller gave the record.
                 * @example n1
                 */
                readonly vector_id: components["parameters"]["VectorId"];
            };
            readonly cookie?: never;
        };
        /**
         * Get a vector
         * @description Reads one record with its vector.
         */
        readonly get: operations["getVector"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a vector
         * @description Removes one record.
         */
        readonly delete: operations["deleteVector"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/indexes/{index_id}/deletions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the index. Where records are read, written, deleted or searched, its name or an alias does as well.
                 * @example idx_0f3c9a
                 */
                readonly index_id: components["parameters"]["IndexId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Delete many vectors
         * @description Removes the records with certain ids, or all that pass a filter.
         */
        readonly post: operations["deleteVectors"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/indexes/{index_id}/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the index. Where records are read, written, deleted or searched, its name or an alias does as well.
                 * @example idx_0f3c9a
                 */
                readonly index_id: components["parameters"]["IndexId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Search an index
         * @description Finds the records nearest to a vector or a text, those whose text has words of a text, or both in one ranking. A filter is as if nothing else were in the index.
         */
        readonly post: operations["searchIndex"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/indexes/{index_id}/imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the index. Where records are read, written, deleted or searched, its name or an alias does as well.
                 * @example idx_0f3c9a
                 */
                readonly index_id: components["parameters"]["IndexId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Import vectors of another index
         * @description Writes a page of another index's records into this one, named by its id: their texts with vectors of this index's model, or their vectors as they are where both are bound to the same. Needs indexes:read as well.
         */
        readonly post: operations["importVectors"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/index_aliases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the aliases of indexes
         * @description Lists the aliases of the key's project in the order of their code points.
         */
        readonly get: operations["listIndexAliases"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/index_aliases/{alias}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The alias.
                 * @example current
                 */
                readonly alias: components["parameters"]["IndexAliasName"];
            };
            readonly cookie?: never;
        };
        /**
         * Get an alias of an index
         * @description Says which index an alias stands for.
         */
        readonly get: operations["getIndexAlias"];
        /**
         * Let an alias stand for an index
         * @description Makes the alias, or lets it stand for another index from now on, in one step: a search that uses it finds the one or the other.
         */
        readonly put: operations["setIndexAlias"];
        readonly post?: never;
        /**
         * Delete an alias of an index
         * @description Removes an alias. The index stays.
         */
        readonly delete: operations["deleteIndexAlias"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the models
         * @description Lists every model that the key may name.
         */
        readonly get: operations["listModels"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the model; a slash in it is sent as %2F.
                 * @example lukhas-matriz
                 */
                readonly model: string;
            };
            readonly cookie?: never;
        };
        /**
         * Retrieve a model
         * @description Describes one model.
         */
        readonly get: operations["retrieveModel"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/moderations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Moderate texts
         * @description Says of texts which categories of harmful content they hold, and what the detectors of the policy find in them. The detectors of this server judge none of the categories: a category is judged where a model detector that knows it is configured, and otherwise it is not flagged, its score is 0 and its list of applied input types is empty. Nothing that is sent here is kept, and no rule of the policy changes it.
         */
        readonly post: operations["createModeration"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/nodes/{node_id}/causes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the node, as a trace has it; in an address its # is written %23.
                 * @example LT-resp_0f3c9a#N2
                 */
                readonly node_id: components["parameters"]["NodeId"];
            };
            readonly cookie?: never;
        };
        /**
         * List the causes of a node
         * @description Walks back from a node of a stored response, along links and triggers, breadth first, to the INTENT.
         */
        readonly get: operations["listNodeCauses"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organization/admin_api_keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List admin keys
         * @description Lists the admin keys of the organization, without their secrets.
         */
        readonly get: operations["listAdminApiKeys"];
        readonly put?: never;
        /**
         * Create an admin key
         * @description Makes an admin key of the same organization. Its secret is in this reply and nowhere else.
         */
        readonly post: operations["createAdminApiKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organization/admin_api_keys/{key_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the admin key.
                 * @example 0f3c9a0f3c9a
                 */
                readonly key_id: components["parameters"]["AdminKeyId"];
            };
            readonly cookie?: never;
        };
        /**
         * Get an admin key
         * @description Reads an admin key, without its secret.
         */
        readonly get: operations["getAdminApiKey"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete an admin key
         * @description Revokes an admin key on every server at once.
         */
        readonly delete: operations["deleteAdminApiKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organization/admin_api_keys/{key_id}/rotate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the admin key.
                 * @example 0f3c9a0f3c9a
                 */
                readonly key_id: components["parameters"]["AdminKeyId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Rotate an admin key
         * @description Gives an admin key another secret; the old one works for a while. An extension of this server.
         */
        readonly post: operations["rotateAdminApiKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organization/projects": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List projects
         * @description Lists the projects of the organization, oldest first.
         */
        readonly get: operations["listProjects"];
        readonly put?: never;
        /**
         * Create a project
         * @description Makes a project. Projects are archived, never deleted.
         */
        readonly post: operations["createProject"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organization/projects/{project_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        /**
         * Get a project
         * @description Reads a project.
         */
        readonly get: operations["getProject"];
        readonly put?: never;
        /**
         * Update a project
         * @description Gives a project another name. One that is archived stays as it is.
         */
        readonly post: operations["updateProject"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organization/projects/{project_id}/archive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Archive a project
         * @description Ends a project for good. Its keys are refused from now on; what it has stored stays until its time is over.
         */
        readonly post: operations["archiveProject"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organization/projects/{project_id}/api_keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        /**
         * List the keys of a project
         * @description Lists the keys of a project, oldest first, without their secrets.
         */
        readonly get: operations["listProjectApiKeys"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organization/projects/{project_id}/api_keys/{api_key_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the key.
                 * @example 0f3c9a0f3c9a
                 */
                readonly api_key_id: components["parameters"]["ApiKeyId"];
            };
            readonly cookie?: never;
        };
        /**
         * Get a key of a project
         * @description Reads a key, without its secret.
         */
        readonly get: operations["getProjectApiKey"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a key of a project
         * @description Revokes a key on every server at once. Here the keys of service accounts can be deleted one by one, too.
         */
        readonly delete: operations["deleteProjectApiKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organization/projects/{project_id}/api_keys/{api_key_id}/rotate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the key.
                 * @example 0f3c9a0f3c9a
                 */
                readonly api_key_id: components["parameters"]["ApiKeyId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Rotate a key of a project
         * @description Gives a key another secret; the old one works for a while. An extension of this server.
         */
        readonly post: operations["rotateProjectApiKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organization/projects/{project_id}/model_permissions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        /**
         * Get the models of a project
         * @description Reads which models a project may name. A project without a list may name all.
         */
        readonly get: operations["getModelPermissions"];
        readonly put?: never;
        /**
         * Set the models of a project
         * @description Sets which models a project may name. The others are as absent for all of its keys, from the next request on.
         */
        readonly post: operations["updateModelPermissions"];
        /**
         * Delete the model list of a project
         * @description Lets a project name all models again.
         */
        readonly delete: operations["deleteModelPermissions"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organization/projects/{project_id}/rate_limits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        /**
         * List the rate limits of a project
         * @description Lists how many requests all keys of a project together may send, by model. 2147483647 stands for no limit.
         */
        readonly get: operations["listProjectRateLimits"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organization/projects/{project_id}/rate_limits/{rate_limit_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the rate limit, which is rl- and the model.
                 * @example rl-lukhas-matriz
                 */
                readonly rate_limit_id: components["parameters"]["RateLimitId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Update a rate limit of a project
         * @description Sets how many requests a minute may name a model, for all keys of the project together. Each server counts by itself; the new limit counts from the next request on.
         */
        readonly post: operations["updateProjectRateLimit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organization/projects/{project_id}/service_accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        /**
         * List service accounts
         * @description Lists the service accounts of a project, oldest first.
         */
        readonly get: operations["listServiceAccounts"];
        readonly put?: never;
        /**
         * Create a service account
         * @description Makes a service account with a key, whose secret is in this reply and nowhere else.
         */
        readonly post: operations["createServiceAccount"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organization/projects/{project_id}/service_accounts/{service_account_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the service account.
                 * @example svc_acct_0f3c9a
                 */
                readonly service_account_id: components["parameters"]["ServiceAccountId"];
            };
            readonly cookie?: never;
        };
        /**
         * Get a service account
         * @description Reads a service account.
         */
        readonly get: operations["getServiceAccount"];
        readonly put?: never;
        /**
         * Update a service account
         * @description Changes what is given of a service account.
         */
        readonly post: operations["updateServiceAccount"];
        /**
         * Delete a service account
         * @description Removes a service account and revokes its keys, on every server at once.
         */
        readonly delete: operations["deleteServiceAccount"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organization/projects/{project_id}/service_accounts/{service_account_id}/api_keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the service account.
                 * @example svc_acct_0f3c9a
                 */
                readonly service_account_id: components["parameters"]["ServiceAccountId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create a key of a service account
         * @description Makes another key of a service account. Its secret is in this reply and nowhere else.
         */
        readonly post: operations["createServiceAccountApiKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/tools": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the tools
         * @description Lists what MATRIZ can do when it is asked by name, as far as the key may see it. `function` is the form in which requests for responses and chat completions take a tool.
         */
        readonly get: operations["listTools"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/tools/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the tool.
                 * @example math_evaluate
                 */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Call a tool
         * @description Runs one tool outside of any run and answers with its result. Arguments are checked against the parameters of the tool, the result against what the tool promises. A call that takes too long is ended with 504.
         */
        readonly post: operations["callTool"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/vector_stores": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List vector stores
         * @description Lists the vector stores of the project, a page at a time.
         */
        readonly get: operations["listVectorStores"];
        readonly put?: never;
        /**
         * Create a vector store
         * @description Makes a vector store, empty or with files, which are read in the background.
         */
        readonly post: operations["createVectorStore"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/vector_stores/{vector_store_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
            };
            readonly cookie?: never;
        };
        /**
         * Get a vector store
         * @description Reads a vector store.
         */
        readonly get: operations["getVectorStore"];
        readonly put?: never;
        /**
         * Update a vector store
         * @description Changes what is given of a vector store.
         */
        readonly post: operations["updateVectorStore"];
        /**
         * Delete a vector store
         * @description Removes a vector store with all that was read into it. The files stay.
         */
        readonly delete: operations["deleteVectorStore"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/vector_stores/{vector_store_id}/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Search a vector store
         * @description Finds the passages of the files that go best with the query, by their words and by likeness of vectors. All that is found comes in one page.
         */
        readonly post: operations["searchVectorStore"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/vector_stores/{vector_store_id}/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
            };
            readonly cookie?: never;
        };
        /**
         * List the files of a vector store
         * @description Lists the files that were attached to the vector store, a page at a time.
         */
        readonly get: operations["listVectorStoreFiles"];
        readonly put?: never;
        /**
         * Attach a file to a vector store
         * @description Attaches a file, which is read in the background. Attached again, a file is read again.
         */
        readonly post: operations["createVectorStoreFile"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/vector_stores/{vector_store_id}/files/{file_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
                /**
                 * @description The id of the file.
                 * @example file-0f3c9a
                 */
                readonly file_id: components["parameters"]["AttachedFileId"];
            };
            readonly cookie?: never;
        };
        /**
         * Get a file of a vector store
         * @description Reads how far a file of the vector store has come.
         */
        readonly get: operations["getVectorStoreFile"];
        readonly put?: never;
        /**
         * Update a file of a vector store
         * @description Puts new attributes in the place of the old.
         */
        readonly post: operations["updateVectorStoreFile"];
        /**
         * Remove a file from a vector store
         * @description Removes what was read of a file from the vector store. The file itself stays.
         */
        readonly delete: operations["deleteVectorStoreFile"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/vector_stores/{vector_store_id}/files/{file_id}/content": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
                /**
                 * @description The id of the file.
                 * @example file-0f3c9a
                 */
                readonly file_id: components["parameters"]["AttachedFileId"];
            };
            readonly cookie?: never;
        };
        /**
         * Get the text of a file of a vector store
         * @description Reads the text that was found in the file, in pieces that follow each other. All of it comes in one page.
         */
        readonly get: operations["getVectorStoreFileContent"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/vector_stores/{vector_store_id}/file_batches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Attach files to a vector store
         * @description Attaches up to 2,000 files together, which are read in the background.
         */
        readonly post: operations["createVectorStoreFileBatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/vector_stores/{vector_store_id}/file_batches/{batch_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
                /**
                 * @description The id of the batch.
                 * @example vsfb_0f3c9a
                 */
                readonly batch_id: components["parameters"]["BatchId"];
            };
            readonly cookie?: never;
        };
        /**
         * Get a batch of files
         * @description Reads how far a batch has come.
         */
        readonly get: operations["getVectorStoreFileBatch"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/vector_stores/{vector_store_id}/file_batches/{batch_id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
                /**
                 * @description The id of the batch.
                 * @example vsfb_0f3c9a
                 */
                readonly batch_id: components["parameters"]["BatchId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel a batch of files
         * @description Stops reading the files of the batch that have not been read yet.
         */
        readonly post: operations["cancelVectorStoreFileBatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/vector_stores/{vector_store_id}/file_batches/{batch_id}/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
                /**
                 * @description The id of the batch.
                 * @example vsfb_0f3c9a
                 */
                readonly batch_id: components["parameters"]["BatchId"];
            };
            readonly cookie?: never;
        };
        /**
         * List the files of a batch
         * @description Lists the files of a batch, a page at a time.
         */
        readonly get: operations["listVectorStoreFileBatchFiles"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/mcp": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send a message of the Model Context Protocol
         * @description The tools of `/v1/tools` as an MCP server: streamable HTTP, without sessions. Each request is answered with JSON; a notification is taken and not answered. `tools/call` needs the scope `tools:execute` besides. There are no streams, so GET and DELETE are answered with 405.
         */
        readonly post: operations["callMcp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/healthz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get whether the process lives
         * @description Answers as long as the process can answer at all.
         */
        readonly get: operations["getHealth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/readyz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get whether requests can be served
         * @description Checks what a request needs; with one check failed the reply is 503 and names it.
         */
        readonly get: operations["getReadiness"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get the metrics
         * @description Metrics in the Prometheus text format. Without a key they are open to the loopback interface only; with a key, the key needs the scope.
         */
        readonly get: operations["getMetrics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get the contract
         * @description This document as JSON.
         */
        readonly get: operations["getOpenapi"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What to answer, and how. */
        readonly CreateResponse: {
            /** @description The id of the model, as listModels gives it. */
            readonly model: string;
            /** @description What the model is given in this turn. May be left out when a previous response is continued. */
            readonly input?: components["schemas"]["InputText"] | components["schemas"]["InputItems"] | null;
            /** @description A system text put before everything else. Not taken over by responses that continue this one. */
            readonly instructions?: string | null;
            /** @description The response to continue; its input and output come before this input. */
            readonly previous_response_id?: string | null;
            /**
             * @description Whether to send the events of the run as they happen.
             * @default false
             */
            readonly stream?: boolean | null;
            /** @description How to stream. */
            readonly stream_options?: components["schemas"]["StreamOptions"] | null;
            /**
             * @description Whether the response can be read and continued later. With false nothing of its text is kept.
             * @default true
             */
            readonly store?: boolean | null;
            /**
             * @description Whether the run outlives its request. It then waits for a worker, and is read, followed and cancelled by its id. Only with `store`.
             * @default false
             */
            readonly background?: boolean | null;
            /** @description The conversation, or its id, that the run reads, and that its input and output are added to when it has ended. Never together with `previous_response_id`; one run at a time. */
            readonly conversation?: components["schemas"]["ConversationName"] | components["schemas"]["ConversationReference"] | null;
            /** @description The tools the model may call. */
            readonly tools?: readonly components["schemas"]["Tool"][] | null;
            /** @description Which tool to call, if any. */
            readonly tool_choice?: components["schemas"]["ToolChoiceMode"] | components["schemas"]["ToolChoice"] | null;
            /**
             * @description Whether one turn may call several tools.
             * @default true
             */
            readonly parallel_tool_calls?: boolean | null;
            /** @description How many calls of capabilities a response may make; further ones are not made, and 64 is the most whatever stands here. */
            readonly max_tool_calls?: number | null;
            /** @description The form of the answer. */
            readonly text?: components["schemas"]["TextOptions"] | null;
            /** @description How many tokens the answer may have, reasoning included. Reaching it ends the response as incomplete. */
            readonly max_output_tokens?: number | null;
            /**
             * @description How freely the model picks its words.
             * @default 1
             */
            readonly temperature?: number | null;
            /**
             * @description The share of probability that the model picks from.
             * @default 1
             */
            readonly top_p?: number | null;
            /** @description How many likely tokens to tell for each place. */
            readonly top_logprobs?: number | null;
            /**
             * @description What to do with an input that does not fit. Nothing is ever dropped by this server.
             * @default disabled
             * @enum {string|null}
             */
            readonly truncation?: "auto" | "disabled" | null;
            /** @description Further data to put into the response. */
            readonly include?: readonly components["schemas"]["Include"][] | null;
            /** @description Up to 16 pairs of the caller's own, given back with the response. */
            readonly metadata?: components["schemas"]["Metadata"] | null;
            /** @description How much the model thinks, and what it tells of it. */
            readonly reasoning?: components["schemas"]["ReasoningOptions"] | null;
            /**
             * @description The tier asked for.
             * @enum {string|null}
             */
            readonly service_tier?: "auto" | "default" | "flex" | "scale" | "priority" | "fast" | "ultrafast" | null;
            /** @description A name for requests that begin alike. */
            readonly prompt_cache_key?: string | null;
            /** @description How to cache the beginning of the prompt. */
            readonly prompt_cache_options?: components["schemas"]["PromptCacheOptions"] | null;
            /**
             * @description How long to cache the beginning of the prompt.
             * @enum {string|null}
             */
            readonly prompt_cache_retention?: "in_memory" | "in-memory" | "24h" | null;
            /** @description An opaque name for the caller's own user. */
            readonly safety_identifier?: string | null;
            /** @description The older name of safety_identifier. */
            readonly user?: string | null;
            /** @description What a client tells of itself. */
            readonly client_metadata?: Record<string, unknown> | null;
            /** @description Automatic compaction is not built yet. */
            readonly context_management?: unknown;
            /** @description Moderation inside a response is not offered. */
            readonly moderation?: unknown;
            /** @description Stored prompt templates are not offered. */
            readonly prompt?: unknown;
            /** @description Not offered. */
            readonly access_programs?: unknown;
            /** @description Not offered. */
            readonly image?: unknown;
        };
        /** @description The request whose input is to be counted. */
        readonly InputTokensRequest: {
            /** @description The id of the model. */
            readonly model: string;
            /** @description What the model would be given. */
            readonly input?: components["schemas"]["InputText"] | components["schemas"]["InputItems"] | null;
            /** @description A system text put before everything else. */
            readonly instructions?: string | null;
            /** @description The response to continue. */
            readonly previous_response_id?: string | null;
            /** @description The tools the model may call. */
            readonly tools?: readonly components["schemas"]["Tool"][] | null;
            /** @description Which tool to call, if any. */
            readonly tool_choice?: components["schemas"]["ToolChoiceMode"] | components["schemas"]["ToolChoice"] | null;
            /** @description Whether one turn may call several tools. */
            readonly parallel_tool_calls?: boolean | null;
            /** @description The form of the answer. */
            readonly text?: components["schemas"]["TextOptions"] | null;
            /** @description How much the model thinks. */
            readonly reasoning?: components["schemas"]["ReasoningOptions"] | null;
            /**
             * @description What to do with an input that does not fit.
             * @enum {string|null}
             */
            readonly truncation?: "auto" | "disabled" | null;
            /** @description The conversation, or its id, that the run would read. Never together with `previous_response_id`. */
            readonly conversation?: components["schemas"]["ConversationName"] | components["schemas"]["ConversationReference"] | null;
            /** @description Not offered. */
            readonly personality?: unknown;
        };
        /** @description A conversation's id. */
        readonly ConversationName: string;
        /** @description A conversation, by its id. */
        readonly ConversationReference: {
            /** @description The conversation's id. */
            readonly id: string;
        };
        /** @description The conversation that is to be put into fewer tokens. */
        readonly CompactRequest: {
            /** @description The id of the model that the conversation goes on with. */
            readonly model: string;
            /** @description The conversation, or what follows the response that is continued. */
            readonly input?: components["schemas"]["InputText"] | components["schemas"]["InputItems"] | null;
            /** @description What matters; sentences that have to do with it go before others. It is not part of the output. */
            readonly instructions?: string | null;
            /** @description The response whose conversation is compacted. */
            readonly previous_response_id?: string | null;
            /** @description No prompt is cached, so it has no effect. */
            readonly prompt_cache_key?: string | null;
            /** @description No prompt is cached, so they have no effect. */
            readonly prompt_cache_options?: components["schemas"]["PromptCacheOptions"] | null;
            /**
             * @description No prompt is cached, so it has no effect.
             * @enum {string|null}
             */
            readonly prompt_cache_retention?: "in_memory" | "in-memory" | "24h" | null;
            /**
             * @description There is one tier, so it has no effect.
             * @enum {string|null}
             */
            readonly service_tier?: "auto" | "default" | "flex" | "scale" | "priority" | "fast" | "ultrafast" | null;
        };
        /** @description A new conversation. */
        readonly CreateConversationRequest: {
            /** @description Pairs that are kept with the conversation. */
            readonly metadata?: components["schemas"]["Metadata"] | null;
            /** @description The first items. */
            readonly items?: components["schemas"]["ConversationItems"] | null;
        };
        /** @description What is to change. */
        readonly UpdateConversationRequest: {
            /** @description Pairs that take the place of all that were there; null for none. */
            readonly metadata: components["schemas"]["Metadata"] | null;
        };
        /** @description Items to add. */
        readonly ConversationItemsRequest: {
            /** @description The items, in order. */
            readonly items: components["schemas"]["ConversationItems"];
        };
        /** @description Up to 20 items, in order. */
        readonly ConversationItems: readonly components["schemas"]["InputItem"][];
        /** @description One message of the user, as text. */
        readonly InputText: string;
        /** @description The items of the turn, in order. */
        readonly InputItems: readonly components["schemas"]["InputItem"][];
        /** @description How to stream. */
        readonly StreamOptions: {
            /** @description Asks for padding in delta events, which this server does not send. */
            readonly include_obfuscation?: boolean | null;
        };
        /** @description The form of the answer. */
        readonly TextOptions: {
            /** @description Text, any JSON object, or JSON of a given shape. */
            readonly format?: components["schemas"]["TextFormat"] | null;
            /**
             * @description How long the answer should be.
             * @enum {string|null}
             */
            readonly verbosity?: "low" | "medium" | "high" | null;
        };
        /** @description Text, any JSON object, or JSON of a given shape. */
        readonly TextFormat: components["schemas"]["PlainTextFormat"] | components["schemas"]["JsonSchemaFormat"] | components["schemas"]["JsonObjectFormat"];
        /** @description Text as it comes. */
        readonly PlainTextFormat: {
            /**
             * @description Always text.
             * @enum {string}
             */
            readonly type: "text";
        };
        /** @description A JSON object of any shape. */
        readonly JsonObjectFormat: {
            /**
             * @description Always json_object.
             * @enum {string}
             */
            readonly type: "json_object";
        };
        /** @description JSON that fits a schema. */
        readonly JsonSchemaFormat: {
            /**
             * @description Always json_schema.
             * @enum {string}
             */
            readonly type: "json_schema";
            /** @description What the shape is called. */
            readonly name: string;
            /** @description What the shape is for. */
            readonly description?: string | null;
            /** @description The JSON Schema that the answer fits. */
            readonly schema: Record<string, unknown>;
            /** @description Whether the schema must be of the strict subset. */
            readonly strict?: boolean | null;
        };
        /** @description How much the model thinks, and what it tells of it. */
        readonly ReasoningOptions: {
            /**
             * @description How much to think.
             * @enum {string|null}
             */
            readonly effort?: "none" | "minimal" | "low" | "medium" | "high" | "xhigh" | "max" | null;
            /**
             * @description How much to tell of it.
             * @enum {string|null}
             */
            readonly summary?: "auto" | "concise" | "detailed" | null;
            /**
             * @description The older name of summary.
             * @enum {string|null}
             */
            readonly generate_summary?: "auto" | "concise" | "detailed" | null;
            /**
             * @description Which turns' thoughts to keep.
             * @enum {string|null}
             */
            readonly context?: "auto" | "current_turn" | "all_turns" | null;
            /** @description The manner of thinking. */
            readonly mode?: string | null;
        };
        /** @description How to cache the beginning of the prompt. */
        readonly PromptCacheOptions: Record<string, unknown>;
        /** @description Up to 16 pairs, keys up to 64 and values up to 512 characters. */
        readonly Metadata: {
            readonly [key: string]: string;
        };
        /** @description Further data to include. */
        readonly IncludeList: readonly components["schemas"]["Include"][];
        /**
         * @description A kind of further data.
         * @enum {string}
         */
        readonly Include: "file_search_call.results" | "web_search_call.results" | "web_search_call.action.sources" | "message.input_image.image_url" | "computer_call_output.output.image_url" | "code_interpreter_call.outputs" | "reasoning.encrypted_content" | "message.output_text.logprobs" | "lukhas.steps" | "lukhas.trace" | "lukhas.guardian";
        /** @description A tool the model may call. */
        readonly Tool: components["schemas"]["FunctionTool"] | components["schemas"]["CustomTool"] | components["schemas"]["NamespaceTool"] | components["schemas"]["LukhasCapabilityTool"] | components["schemas"]["McpTool"] | components["schemas"]["FileSearchTool"] | components["schemas"]["WebSearchTool"] | components["schemas"]["ToolSearchTool"] | components["schemas"]["RefusedTool"];
        /** @description A function of the caller, with arguments of a given shape. */
        readonly FunctionTool: {
            /**
             * @description Always function.
             * @enum {string}
             */
            readonly type: "function";
            /** @description What the function is called. */
            readonly name: string;
            /** @description What the function does. */
            readonly description?: string | null;
            /** @description The JSON Schema that the arguments fit. */
            readonly parameters?: Record<string, unknown> | null;
            /** @description Whether arguments must fit; when absent, they do where the schema allows it. */
            readonly strict?: boolean | null;
            /** @description Whether the tool is found by search first. */
            readonly defer_loading?: boolean | null;
            /** @description Who may call the tool. */
            readonly allowed_callers?: readonly ("direct" | "programmatic")[] | null;
            /** @description The JSON Schema of what the function returns. */
            readonly output_schema?: Record<string, unknown> | null;
            /** @description Whether the function answers later. */
            readonly async?: boolean | null;
        };
        /** @description A tool of the caller that takes free text. */
        readonly CustomTool: {
            /**
             * @description Always custom.
             * @enum {string}
             */
            readonly type: "custom";
            /** @description What the tool is called. */
            readonly name: string;
            /** @description What the tool does. */
            readonly description?: string | null;
            /** @description The form of the text. */
            readonly format?: components["schemas"]["CustomToolFormat"] | null;
            /** @description Whether the tool is found by search first. */
            readonly defer_loading?: boolean | null;
            /** @description Who may call the tool. */
            readonly allowed_callers?: readonly ("direct" | "programmatic")[] | null;
        };
        /** @description Free text, or text of a grammar. */
        readonly CustomToolFormat: components["schemas"]["CustomTextFormat"] | components["schemas"]["CustomGrammarFormat"];
        /** @description Free text. */
        readonly CustomTextFormat: {
            /**
             * @description Always text.
             * @enum {string}
             */
            readonly type: "text";
        };
        /** @description Text of a grammar, which is handed to the model and not enforced here. */
        readonly CustomGrammarFormat: {
            /**
             * @description Always grammar.
             * @enum {string}
             */
            readonly type: "grammar";
            /**
             * @description The language of the definition.
             * @enum {string}
             */
            readonly syntax: "lark" | "regex";
            /** @description The grammar. */
            readonly definition: string;
        };
        /** @description A capability of this server, which calls it inside the run; listTools has their names. */
        readonly LukhasCapabilityTool: {
            /**
             * @description Always lukhas:capability.
             * @enum {string}
             */
            readonly type: "lukhas:capability";
            /** @description What listTools calls it. */
            readonly name: string;
        };
        /** @description A server of the Model Context Protocol that the operator allows; its tools are called inside the run. */
        readonly McpTool: {
            /**
             * @description Always mcp.
             * @enum {string}
             */
            readonly type: "mcp";
            readonly server_label: components["schemas"]["McpServerLabel"];
            /** @description The address of the server; when it is given it must be the one that the operator wrote down. */
            readonly server_url?: string | null;
            /** @description What the server is for; told to the model with each of its tools. */
            readonly server_description?: string | null;
            /** @description A token of the caller for the server, sent as bearer token. It is neither kept nor given back. */
            readonly authorization?: string | null;
            /** @description Further headers for the server. They are neither kept nor given back. */
            readonly headers?: {
                readonly [key: string]: string;
            } | null;
            /** @description Which of the server's tools are there at all; every one when it is not given. */
            readonly allowed_tools?: components["schemas"]["McpToolNames"] | components["schemas"]["McpToolFilter"] | null;
            /** @description Which calls the caller wants to be asked about before they are made; all of them when it is not given. */
            readonly require_approval?: components["schemas"]["McpApprovalMode"] | components["schemas"]["McpApprovalFilter"] | null;
            /** @description A connector of OpenAI's; there are none here. */
            readonly connector_id?: string | null;
            /** @description A tunnel of OpenAI's; there are none here. */
            readonly tunnel_id?: string | null;
            /** @description Whether the tools are found by search first. */
            readonly defer_loading?: boolean | null;
            /** @description Who may call the tools. */
            readonly allowed_callers?: readonly string[] | null;
        };
        /** @description What the server is called, here and in the calls of its tools. */
        readonly McpServerLabel: string;
        /** @description Names of tools of a server. */
        readonly McpToolNames: readonly string[];
        /** @description Tools that have one of the names, where names are given, and that change nothing or may, where that is said. */
        readonly McpToolFilter: {
            readonly tool_names?: components["schemas"]["McpToolNames"];
            /** @description Whether the server says of the tool that it only reads. */
            readonly read_only?: boolean;
        };
        /**
         * @description Every call, or none.
         * @enum {string}
         */
        readonly McpApprovalMode: "always" | "never";
        /** @description Calls that need approval, and calls that need none; of what is in neither, the first holds. */
        readonly McpApprovalFilter: {
            readonly always?: components["schemas"]["McpToolFilter"];
            readonly never?: components["schemas"]["McpToolFilter"];
        };
        /** @description A search in the files of vector stores, made inside the run; what is answered from a file cites it. */
        readonly FileSearchTool: {
            /**
             * @description Always file_search.
             * @enum {string}
             */
            readonly type: "file_search";
            /** @description The vector stores. */
            readonly vector_store_ids: readonly components["schemas"]["VectorStoreName"][];
            /** @description How many passages a search finds at most; 20 when it is not given. */
            readonly max_num_results?: number | null;
            /** @description How passages are ranked. */
            readonly ranking_options?: components["schemas"]["FileSearchRanking"] | null;
            /** @description A condition on the attributes of files; every file when it is not given. */
            readonly filters?: components["schemas"]["AttributeFilter"] | null;
        };
        /** @description The id of a vector store. */
        readonly VectorStoreName: string;
        /** @description How passages are ranked. */
        readonly FileSearchRanking: {
            /**
             * @description The ranker; there is one, which both names mean.
             * @enum {string|null}
             */
            readonly ranker?: "auto" | "default-2024-11-15" | null;
            /** @description The least score of a passage. */
            readonly score_threshold?: number | null;
            /** @description How much likeness of vectors and shared words weigh against each other. */
            readonly hybrid_search?: components["schemas"]["HybridSearchWeights"] | null;
        };
        /** @description The weights, of which one at least is above 0. */
        readonly HybridSearchWeights: {
            /** @description The weight of likeness. */
            readonly embedding_weight: number;
            /** @description The weight of shared words. */
            readonly text_weight: number;
        };
        /** @description A condition on attributes. */
        readonly AttributeFilter: components["schemas"]["ComparisonFilter"] | components["schemas"]["CompoundFilter"];
        /** @description An attribute compared with a value. What has no such attribute fits `ne` and `nin` alone. */
        readonly ComparisonFilter: {
            /**
             * @description Equal, unequal, above, at least, below, at most, one of, none of.
             * @enum {string}
             */
            readonly type: "eq" | "ne" | "gt" | "gte" | "lt" | "lte" | "in" | "nin";
            /** @description The attribute. */
            readonly key: string;
            /** @description The value, or for `in` and `nin` a list of values. */
            readonly value: string | number | boolean | readonly (string | number | boolean)[];
        };
        /** @description Conditions of which all, or one at least, must hold. */
        readonly CompoundFilter: {
            /**
             * @description All, or one at least.
             * @enum {string}
             */
            readonly type: "and" | "or";
            /** @description The conditions. */
            readonly filters: readonly components["schemas"]["AttributeFilter"][];
        };
        /** @description Tools of the caller under a common name; calls of them carry it. */
        readonly NamespaceTool: {
            /**
             * @description Always namespace.
             * @enum {string}
             */
            readonly type: "namespace";
            /** @description The common name. */
            readonly name: string;
            /** @description What the tools are for. */
            readonly description: string;
            /** @description The tools. */
            readonly tools: readonly components["schemas"]["NamespacedTool"][];
        };
        /** @description A tool inside a namespace. */
        readonly NamespacedTool: components["schemas"]["FunctionTool"] | components["schemas"]["CustomTool"];
        /** @description Accepted, because clients send it unasked, and never called. */
        readonly WebSearchTool: {
            /**
             * @description The version.
             * @enum {string}
             */
            readonly type: "web_search" | "web_search_2025_08_26";
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Accepted, because clients send it unasked, and never called. */
        readonly ToolSearchTool: {
            /**
             * @description Always tool_search.
             * @enum {string}
             */
            readonly type: "tool_search";
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A kind of tool that this server does not run. */
        readonly RefusedTool: {
            /**
             * @description The kind.
             * @enum {string}
             */
            readonly type: "web_search_preview" | "web_search_preview_2025_03_11" | "local_shell" | "shell" | "apply_patch" | "code_interpreter" | "image_generation" | "computer" | "computer_use_preview" | "programmatic_tool_calling";
        };
        /**
         * @description No call, calls as the model sees fit, or at least one call.
         * @enum {string}
         */
        readonly ToolChoiceMode: "none" | "auto" | "required";
        /** @description A given tool, or a choice among given tools. */
        readonly ToolChoice: components["schemas"]["NamedToolChoice"] | components["schemas"]["McpToolChoice"] | components["schemas"]["FileSearchToolChoice"] | components["schemas"]["AllowedToolsChoice"] | components["schemas"]["RefusedToolChoice"];
        /** @description The tool that must be called. */
        readonly NamedToolChoice: {
            /**
             * @description The kind of the tool.
             * @enum {string}
             */
            readonly type: "function" | "custom" | "lukhas:capability";
            /** @description The tool's name. */
            readonly name: string;
        };
        /** @description A tool of a server, or any of its tools when none is named. */
        readonly McpToolChoice: {
            /**
             * @description Always mcp.
             * @enum {string}
             */
            readonly type: "mcp";
            readonly server_label: components["schemas"]["McpServerLabel"];
            /** @description The tool, as the server calls it. */
            readonly name?: string | null;
        };
        /** @description The search in files. */
        readonly FileSearchToolChoice: {
            /**
             * @description Always file_search.
             * @enum {string}
             */
            readonly type: "file_search";
        };
        /** @description The tools that may be called; the others stay visible to the model. */
        readonly AllowedToolsChoice: {
            /**
             * @description Always allowed_tools.
             * @enum {string}
             */
            readonly type: "allowed_tools";
            /**
             * @description Whether one of them must be called.
             * @enum {string}
             */
            readonly mode: "auto" | "required";
            /** @description The tools. */
            readonly tools: readonly components["schemas"]["AllowedTool"][];
        };
        /** @description A tool that may be called. */
        readonly AllowedTool: components["schemas"]["NamedToolChoice"] | components["schemas"]["McpToolChoice"] | components["schemas"]["FileSearchToolChoice"] | components["schemas"]["AllowedHostedTool"];
        /** @description A tool that is accepted and never called. */
        readonly AllowedHostedTool: {
            /**
             * @description The kind.
             * @enum {string}
             */
            readonly type: "web_search" | "web_search_2025_08_26" | "tool_search";
        };
        /** @description A choice of a tool that this server does not run. */
        readonly RefusedToolChoice: {
            /**
             * @description The kind.
             * @enum {string}
             */
            readonly type: "web_search_preview" | "web_search_preview_2025_03_11" | "computer" | "computer_use" | "computer_use_preview" | "image_generation" | "code_interpreter" | "apply_patch" | "shell" | "programmatic_tool_calling";
        };
        /** @description One item of the conversation. Without a type it is a message if it has a role, else a reference. */
        readonly InputItem: components["schemas"]["TypedInputItem"] | components["schemas"]["Message"] | components["schemas"]["BareItemReference"];
        /** @description An item that names its type. */
        readonly TypedInputItem: components["schemas"]["Message"] | components["schemas"]["FunctionCall"] | components["schemas"]["FunctionCallOutput"] | components["schemas"]["CustomToolCall"] | components["schemas"]["CustomToolCallOutput"] | components["schemas"]["LukhasCapabilityCall"] | components["schemas"]["McpListTools"] | components["schemas"]["McpApprovalRequest"] | components["schemas"]["McpApprovalResponse"] | components["schemas"]["McpCall"] | components["schemas"]["FileSearchCall"] | components["schemas"]["Reasoning"] | components["schemas"]["ItemReference"] | components["schemas"]["AdditionalTools"] | components["schemas"]["ClientCompaction"] | components["schemas"]["ForeignItem"] | components["schemas"]["RefusedItem"];
        /** @description A message, told apart by who speaks. */
        readonly Message: components["schemas"]["InputMessage"] | components["schemas"]["AssistantMessage"];
        /** @description A message to the model. */
        readonly InputMessage: {
            /**
             * @description Always message; may be left out.
             * @enum {string|null}
             */
            readonly type?: "message" | null;
            readonly id?: components["schemas"]["ClientItemId"];
            /**
             * @description Who speaks.
             * @enum {string}
             */
            readonly role: "user" | "system" | "developer";
            readonly status?: components["schemas"]["ClientItemStatus"];
            readonly phase?: components["schemas"]["ClientPhase"];
            /** @description What is said. */
            readonly content: components["schemas"]["InputText"] | components["schemas"]["InputContent"];
        };
        /** @description A message of the model, from an earlier turn. */
        readonly AssistantMessage: {
            /**
             * @description Always message; may be left out.
             * @enum {string|null}
             */
            readonly type?: "message" | null;
            readonly id?: components["schemas"]["ClientItemId"];
            /**
             * @description Always assistant.
             * @enum {string}
             */
            readonly role: "assistant";
            readonly status?: components["schemas"]["ClientItemStatus"];
            readonly phase?: components["schemas"]["ClientPhase"];
            /** @description What was said. */
            readonly content: components["schemas"]["InputText"] | components["schemas"]["AssistantContent"];
        };
        /** @description The item's id; clients may make their own. */
        readonly ClientItemId: string | null;
        /**
         * @description How far the item had come.
         * @enum {string|null}
         */
        readonly ClientItemStatus: "in_progress" | "completed" | "incomplete" | null;
        /**
         * @description Whether the message was said on the way or is the final answer.
         * @enum {string|null}
         */
        readonly ClientPhase: "commentary" | "final_answer" | null;
        /** @description Parts of a message to the model. */
        readonly InputContent: readonly components["schemas"]["InputPart"][];
        /** @description A part of a message to the model. */
        readonly InputPart: components["schemas"]["InputTextPart"] | components["schemas"]["InputImagePart"] | components["schemas"]["InputFilePart"];
        /** @description Parts of a message of the model. */
        readonly AssistantContent: readonly components["schemas"]["AssistantPart"][];
        /** @description A part of a message of the model. */
        readonly AssistantPart: components["schemas"]["AssistantTextPart"] | components["schemas"]["AssistantRefusalPart"] | components["schemas"]["InputTextPart"];
        /** @description Text. */
        readonly InputTextPart: {
            /**
             * @description Always input_text.
             * @enum {string}
             */
            readonly type: "input_text";
            /** @description The text. */
            readonly text: string;
            readonly prompt_cache_breakpoint?: components["schemas"]["PromptCacheBreakpoint"];
        };
        /** @description An image, by address or as a data URL. */
        readonly InputImagePart: {
            /**
             * @description Always input_image.
             * @enum {string}
             */
            readonly type: "input_image";
            /** @description An http or https address, or a data URL. */
            readonly image_url?: string | null;
            /** @description Stored files are not built yet. */
            readonly file_id?: string | null;
            /**
             * @description How closely the model looks.
             * @enum {string|null}
             */
            readonly detail?: "low" | "high" | "auto" | "original" | null;
            readonly prompt_cache_breakpoint?: components["schemas"]["PromptCacheBreakpoint"];
        };
        /** @description A file, by address or as base64. */
        readonly InputFilePart: {
            /**
             * @description Always input_file.
             * @enum {string}
             */
            readonly type: "input_file";
            /** @description Stored files are not built yet. */
            readonly file_id?: string | null;
            /** @description An http or https address. */
            readonly file_url?: string | null;
            /** @description The bytes as base64, or as a data URL. */
            readonly file_data?: string | null;
            /** @description What the file is called. */
            readonly filename?: string | null;
            /**
             * @description How closely the model looks.
             * @enum {string|null}
             */
            readonly detail?: "auto" | "low" | "high" | null;
            readonly prompt_cache_breakpoint?: components["schemas"]["PromptCacheBreakpoint"];
        };
        /** @description Where the cached beginning of the prompt ends. */
        readonly PromptCacheBreakpoint: Record<string, unknown> | null;
        /** @description Text of the model. */
        readonly AssistantTextPart: {
            /**
             * @description Always output_text.
             * @enum {string}
             */
            readonly type: "output_text";
            /** @description The text. */
            readonly text: string;
            /** @description Where statements of the text come from. */
            readonly annotations?: readonly components["schemas"]["ClientAnnotation"][] | null;
            /** @description How likely each token was. */
            readonly logprobs?: readonly unknown[] | null;
            readonly prompt_cache_breakpoint?: components["schemas"]["PromptCacheBreakpoint"];
        };
        /** @description Where a statement comes from. */
        readonly ClientAnnotation: components["schemas"]["FileCitation"] | components["schemas"]["UrlCitation"] | components["schemas"]["ContainerFileCitation"] | components["schemas"]["FilePath"];
        /** @description A refusal of the model. */
        readonly AssistantRefusalPart: {
            /**
             * @description Always refusal.
             * @enum {string}
             */
            readonly type: "refusal";
            /** @description The refusal's words. */
            readonly refusal: string;
            readonly prompt_cache_breakpoint?: components["schemas"]["PromptCacheBreakpoint"];
        };
        /** @description Ties a call to its output. */
        readonly CallId: string;
        /** @description A call of a function, from an earlier turn. */
        readonly FunctionCall: {
            /**
             * @description Always function_call.
             * @enum {string}
             */
            readonly type: "function_call";
            readonly id?: components["schemas"]["ClientItemId"];
            readonly call_id: components["schemas"]["CallId"];
            /** @description The function's name. */
            readonly name: string;
            /** @description The namespace the function is in. */
            readonly namespace?: string | null;
            /** @description The arguments as JSON text. */
            readonly arguments: string;
            readonly status?: components["schemas"]["ClientItemStatus"];
            readonly caller?: components["schemas"]["ClientCaller"];
        };
        /** @description Who made the call. */
        readonly ClientCaller: Record<string, unknown> | null;
        /** @description What a function returned. */
        readonly FunctionCallOutput: {
            /**
             * @description Always function_call_output.
             * @enum {string}
             */
            readonly type: "function_call_output";
            readonly id?: components["schemas"]["ClientItemId"];
            readonly call_id: components["schemas"]["CallId"];
            /** @description The function's name. */
            readonly name?: string | null;
            /** @description The namespace the function is in. */
            readonly namespace?: string | null;
            /** @description What came back. */
            readonly output: components["schemas"]["InputText"] | components["schemas"]["InputContent"];
            readonly status?: components["schemas"]["ClientItemStatus"];
            readonly caller?: components["schemas"]["ClientCaller"];
        };
        /** @description A call of a custom tool, from an earlier turn. */
        readonly CustomToolCall: {
            /**
             * @description Always custom_tool_call.
             * @enum {string}
             */
            readonly type: "custom_tool_call";
            readonly id?: components["schemas"]["ClientItemId"];
            readonly call_id: components["schemas"]["CallId"];
            /** @description The tool's name. */
            readonly name: string;
            /** @description The namespace the tool is in. */
            readonly namespace?: string | null;
            /** @description The text the tool was given. */
            readonly input: string;
            readonly status?: components["schemas"]["ClientItemStatus"];
            readonly caller?: components["schemas"]["ClientCaller"];
        };
        /** @description What a custom tool returned. */
        readonly CustomToolCallOutput: {
            /**
             * @description Always custom_tool_call_output.
             * @enum {string}
             */
            readonly type: "custom_tool_call_output";
            readonly id?: components["schemas"]["ClientItemId"];
            readonly call_id: components["schemas"]["CallId"];
            /** @description The tool's name. */
            readonly name?: string | null;
            /** @description What came back. */
            readonly output: components["schemas"]["InputText"] | components["schemas"]["InputContent"];
            readonly status?: components["schemas"]["ClientItemStatus"];
            readonly caller?: components["schemas"]["ClientCaller"];
        };
        /** @description A call of a capability in an earlier turn, with what came of it. */
        readonly LukhasCapabilityCall: {
            /**
             * @description Always lukhas:capability_call.
             * @enum {string}
             */
            readonly type: "lukhas:capability_call";
            readonly id?: components["schemas"]["ClientItemId"];
            readonly call_id: components["schemas"]["CallId"];
            /** @description The capability's name. */
            readonly name: string;
            /** @description The arguments as JSON text. */
            readonly arguments: string;
            /** @description The result as JSON text. */
            readonly output?: string | null;
            /** @description Why there is no result. */
            readonly error?: components["schemas"]["CapabilityCallError"] | null;
            /**
             * @description How far the call has come.
             * @enum {string|null}
             */
            readonly status?: "in_progress" | "completed" | "incomplete" | "failed" | null;
        };
        /** @description What a server listed in an earlier turn. */
        readonly McpListTools: {
            /**
             * @description Always mcp_list_tools.
             * @enum {string}
             */
            readonly type: "mcp_list_tools";
            readonly id?: components["schemas"]["ClientItemId"];
            readonly server_label: components["schemas"]["McpServerLabel"];
            /** @description The tools. */
            readonly tools: readonly components["schemas"]["ClientMcpListedTool"][];
            /** @description Why there is no list. */
            readonly error?: string | null;
        };
        /** @description A tool of a server. */
        readonly ClientMcpListedTool: {
            /** @description What the server calls it. */
            readonly name: string;
            /** @description What it does. */
            readonly description?: string | null;
            /** @description The JSON Schema of its arguments. */
            readonly input_schema: Record<string, unknown>;
            /** @description What the server says of it besides. */
            readonly annotations?: Record<string, unknown> | null;
        };
        /** @description A call that an earlier turn asked the caller to approve. */
        readonly McpApprovalRequest: {
            /**
             * @description Always mcp_approval_request.
             * @enum {string}
             */
            readonly type: "mcp_approval_request";
            readonly id: components["schemas"]["ItemId"];
            readonly server_label: components["schemas"]["McpServerLabel"];
            /** @description The tool. */
            readonly name: string;
            /** @description The arguments as JSON text. */
            readonly arguments: string;
        };
        /** @description What the caller says to a call that it was asked about. */
        readonly McpApprovalResponse: {
            /**
             * @description Always mcp_approval_response.
             * @enum {string}
             */
            readonly type: "mcp_approval_response";
            readonly id?: components["schemas"]["ClientItemId"];
            readonly approval_request_id: components["schemas"]["ItemId"];
            /** @description Whether the call is to be made. */
            readonly approve: boolean;
            /** @description Why; the model is told why not. */
            readonly reason?: string | null;
        };
        /** @description A call of a tool of a server in an earlier turn, with what came of it. */
        readonly McpCall: {
            /**
             * @description Always mcp_call.
             * @enum {string}
             */
            readonly type: "mcp_call";
            readonly id?: components["schemas"]["ClientItemId"];
            readonly server_label: components["schemas"]["McpServerLabel"];
            /** @description The tool. */
            readonly name: string;
            /** @description The arguments as JSON text. */
            readonly arguments: string;
            /** @description What the tool returned. */
            readonly output?: string | null;
            /** @description Why it returned nothing. */
            readonly error?: components["schemas"]["McpCallError"] | null;
            /**
             * @description How far the call has come.
             * @enum {string|null}
             */
            readonly status?: "in_progress" | "completed" | "incomplete" | "calling" | "failed" | null;
            /** @description The request by which the caller approved it. */
            readonly approval_request_id?: string | null;
        };
        /** @description A search in files in an earlier turn, with what was found. */
        readonly FileSearchCall: {
            /**
             * @description Always file_search_call.
             * @enum {string}
             */
            readonly type: "file_search_call";
            readonly id?: components["schemas"]["ClientItemId"];
            /**
             * @description How far the search has come.
             * @enum {string|null}
             */
            readonly status?: "in_progress" | "searching" | "completed" | "incomplete" | "failed" | null;
            /** @description What was looked for. */
            readonly queries: readonly string[];
            /** @description What was found. */
            readonly results?: readonly components["schemas"]["ClientFileSearchResult"][] | null;
        };
        /** @description A passage that was found. */
        readonly ClientFileSearchResult: {
            /** @description The id of its file. */
            readonly file_id?: string | null;
            /** @description What the file is called. */
            readonly filename?: string | null;
            /** @description The passage. */
            readonly text?: string | null;
            /** @description The attributes of the file. */
            readonly attributes?: {
                readonly [key: string]: string | number | boolean;
            } | null;
            /** @description How well it fits. */
            readonly score?: number | null;
        };
        /** @description Why a call of a tool of a server came to nothing. */
        readonly McpCallError: components["schemas"]["McpCodedError"] | components["schemas"]["McpToolExecutionError"];
        /** @description The server could not be asked, or said no. */
        readonly McpCodedError: {
            /**
             * @description Whether the protocol or HTTP has the code.
             * @enum {string}
             */
            readonly type: "mcp_protocol_error" | "http_error";
            /** @description The code of the protocol or the status of HTTP. */
            readonly code: number;
            /** @description For people. */
            readonly message: string;
        };
        /** @description The tool itself failed. */
        readonly McpToolExecutionError: {
            /**
             * @description Always mcp_tool_execution_error.
             * @enum {string}
             */
            readonly type: "mcp_tool_execution_error";
            /** @description What the tool said. */
            readonly content: unknown;
        };
        /** @description Why a call of a capability came to nothing. */
        readonly CapabilityCallError: {
            /** @description For programs. */
            readonly code: string;
            /** @description For people. */
            readonly message: string;
        };
        /** @description What the model thought in an earlier turn. */
        readonly Reasoning: {
            /**
             * @description Always reasoning.
             * @enum {string}
             */
            readonly type: "reasoning";
            readonly id?: components["schemas"]["ClientItemId"];
            /** @description What was told of it. */
            readonly summary: readonly components["schemas"]["ClientSummaryPart"][];
            /** @description The thoughts themselves. */
            readonly content?: readonly components["schemas"]["ClientReasoningPart"][] | null;
            /** @description The thoughts, readable only to whoever made them. */
            readonly encrypted_content?: string | null;
            readonly status?: components["schemas"]["ClientItemStatus"];
        };
        /** @description A part of a summary. */
        readonly ClientSummaryPart: {
            /**
             * @description Always summary_text.
             * @enum {string}
             */
            readonly type: "summary_text";
            /** @description The text. */
            readonly text: string;
        };
        /** @description A part of the thoughts. */
        readonly ClientReasoningPart: {
            /**
             * @description Always reasoning_text.
             * @enum {string}
             */
            readonly type: "reasoning_text";
            /** @description The text. */
            readonly text: string;
        };
        /** @description A stored item, by its id. */
        readonly ItemReference: {
            /**
             * @description Always item_reference.
             * @enum {string}
             */
            readonly type: "item_reference";
            /** @description The item's id. */
            readonly id: string;
        };
        /** @description A stored item, by its id alone. */
        readonly BareItemReference: {
            /** @description Null; may be left out. */
            readonly type?: null;
            /** @description The item's id. */
            readonly id: string;
        };
        /** @description Tools that a client hands over inside the input. */
        readonly AdditionalTools: {
            /**
             * @description Always additional_tools.
             * @enum {string}
             */
            readonly type: "additional_tools";
            readonly id?: components["schemas"]["ClientItemId"];
            /**
             * @description Always developer.
             * @enum {string}
             */
            readonly role: "developer";
            /** @description The tools. */
            readonly tools: readonly components["schemas"]["Tool"][];
        };
        /** @description Earlier turns in fewer tokens, as compactResponse gave them. */
        readonly ClientCompaction: {
            /**
             * @description Always compaction.
             * @enum {string}
             */
            readonly type: "compaction";
            readonly id?: components["schemas"]["ClientItemId"];
            /** @description What only this server opens, and only for the tenant it was made for. */
            readonly encrypted_content: string;
        };
        /** @description An item of another server's tool, kept and given back as it came. */
        readonly ForeignItem: {
            /**
             * @description The kind.
             * @enum {string}
             */
            readonly type: "local_shell_call" | "local_shell_call_output" | "shell_call" | "shell_call_output" | "apply_patch_call" | "apply_patch_call_output" | "web_search_call";
            readonly id?: components["schemas"]["ClientItemId"];
            /** @description Ties a call to its output. */
            readonly call_id?: string | null;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A kind of item that this server does not take. */
        readonly RefusedItem: {
            /**
             * @description The kind.
             * @enum {string}
             */
            readonly type: "compaction_trigger" | "tool_search_call" | "tool_search_output" | "code_interpreter_call" | "image_generation_call" | "computer_call" | "computer_call_output" | "program" | "program_output" | "configuration_update";
        };
        /** @description The one shape of every refusal. */
        readonly Error: {
            readonly error: components["schemas"]["ErrorDetails"];
        };
        /** @description What is wrong. The first four keys are always there. */
        readonly ErrorDetails: {
            /** @description What a person should know. */
            readonly message: string;
            /** @description The family of the error. */
            readonly type: string;
            /** @description The path of the field at fault, such as tools[0].type. */
            readonly param: string | null;
            /** @description The error itself. */
            readonly code: string | null;
            /** @description Where the guardian refused: the id of the decision that says why. */
            readonly audit_id?: string;
        };
        /** @description A turn over WebSocket. Its further fields are those of CreateResponse, and are held against that. */
        readonly ResponseCreateFrame: {
            /**
             * @description Always response.create.
             * @enum {string}
             */
            readonly type: "response.create";
            /** @description The lane of the turn. Turns of one lane run in the order in which they came; every frame that answers one repeats it. */
            readonly stream_id?: string | null;
            /**
             * @description With false no model is asked; the response is completed at once, without output, and can be continued.
             * @default true
             */
            readonly generate?: boolean | null;
            /**
             * @description Every turn is streamed; there is nothing to choose.
             * @enum {boolean|null}
             */
            readonly stream?: true | null;
            /**
             * @description A turn does not outlive its connection by choice.
             * @enum {boolean|null}
             */
            readonly background?: false | null;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A turn was refused, or the connection ends. */
        readonly WebSocketErrorFrame: {
            /**
             * @description Always error.
             * @enum {string}
             */
            readonly type: "error";
            /** @description The status that the refusal would have had over HTTP. */
            readonly status: number;
            readonly error: components["schemas"]["ErrorDetails"];
            /** @description The lane of the turn; left out when it had none. */
            readonly stream_id?: string;
        };
        /** @description A response as it stands. */
        readonly ResponseObject: {
            /** @description The response's id. */
            readonly id: string;
            /**
             * @description Always response.
             * @enum {string}
             */
            readonly object: "response";
            readonly created_at: components["schemas"]["UnixSeconds"];
            /**
             * @description How far the run has come.
             * @enum {string}
             */
            readonly status: "queued" | "in_progress" | "completed" | "incomplete" | "failed" | "cancelled";
            /** @description Whether the run outlives its request. */
            readonly background: boolean;
            /** @description The conversation that the run reads and adds to. */
            readonly conversation?: components["schemas"]["ConversationReference"] | null;
            /** @description When the run completed, in Unix seconds; null unless it did. */
            readonly completed_at: number | null;
            /** @description Why the run failed. */
            readonly error: components["schemas"]["ResponseError"] | null;
            /** @description Always 0. */
            readonly frequency_penalty: number;
            /** @description Why the run ended early. */
            readonly incomplete_details: components["schemas"]["IncompleteDetails"] | null;
            /** @description The request's instructions. */
            readonly instructions: string | null;
            /** @description The request's limit. */
            readonly max_output_tokens: number | null;
            /** @description The request's limit. */
            readonly max_tool_calls: number | null;
            readonly metadata: components["schemas"]["Metadata"];
            /** @description The model that answered. */
            readonly model: string;
            /** @description What the run has put out. */
            readonly output: readonly components["schemas"]["OutputItem"][];
            /** @description Whether one turn may call several tools. */
            readonly parallel_tool_calls: boolean;
            /** @description Always 0. */
            readonly presence_penalty: number;
            /** @description The response that this one continues. */
            readonly previous_response_id: string | null;
            /** @description The request's own. */
            readonly prompt_cache_key: string | null;
            /** @description The request's reasoning options. */
            readonly reasoning: components["schemas"]["ResponseReasoning"] | null;
            /** @description The request's own. */
            readonly safety_identifier: string | null;
            /**
             * @description The tier.
             * @enum {string}
             */
            readonly service_tier: "auto" | "default" | "flex" | "scale" | "priority" | "fast" | "ultrafast";
            /** @description Whether the response can be read and continued later. */
            readonly store: boolean;
            /** @description The temperature used. */
            readonly temperature: number;
            readonly text: components["schemas"]["ResponseText"];
            /** @description The request's choice. */
            readonly tool_choice: components["schemas"]["ToolChoiceMode"] | components["schemas"]["ResponseToolChoice"];
            /** @description The request's tools. */
            readonly tools: readonly components["schemas"]["ResponseTool"][];
            /** @description The request's own. */
            readonly top_logprobs: number;
            /** @description The share used. */
            readonly top_p: number;
            /**
             * @description Always disabled.
             * @enum {string}
             */
            readonly truncation: "auto" | "disabled";
            /** @description The tokens used; null until the run has ended. */
            readonly usage: components["schemas"]["Usage"] | null;
            /** @description The request's own. */
            readonly user: string | null;
            readonly lukhas_trace?: components["schemas"]["ResponseTrace"];
            readonly lukhas_guardian?: components["schemas"]["ResponseGuardian"];
        };
        /** @description A time, in Unix seconds. */
        readonly UnixSeconds: number;
        /** @description Why a run failed. */
        readonly ResponseError: {
            /** @description The error itself. */
            readonly code: string;
            /** @description What a person should know. */
            readonly message: string;
            /** @description The family of the error. */
            readonly type: string;
            /** @description The path of the field at fault. */
            readonly param: string | null;
        };
        /** @description Why a run ended early. */
        readonly IncompleteDetails: {
            /**
             * @description The reason.
             * @enum {string}
             */
            readonly reason: "max_output_tokens" | "content_filter";
        };
        /** @description The request's reasoning options, given back. */
        readonly ResponseReasoning: {
            /**
             * @description How much to think.
             * @enum {string|null}
             */
            readonly effort: "none" | "minimal" | "low" | "medium" | "high" | "xhigh" | "max" | null;
            /**
             * @description How much to tell of it.
             * @enum {string|null}
             */
            readonly summary: "auto" | "concise" | "detailed" | null;
            /**
             * @description Which turns' thoughts to keep.
             * @enum {string}
             */
            readonly context?: "auto" | "current_turn" | "all_turns";
            /** @description The manner of thinking. */
            readonly mode?: string;
        };
        /** @description The form of the answer. */
        readonly ResponseText: {
            readonly format: components["schemas"]["ResponseTextFormat"];
            /**
             * @description The request's own; left out when it had none.
             * @enum {string}
             */
            readonly verbosity?: "low" | "medium" | "high";
        };
        /** @description The form of the answer. */
        readonly ResponseTextFormat: components["schemas"]["PlainTextFormat"] | components["schemas"]["ResponseJsonSchemaFormat"] | components["schemas"]["JsonObjectFormat"];
        /** @description JSON that fits a schema. */
        readonly ResponseJsonSchemaFormat: {
            /**
             * @description Always json_schema.
             * @enum {string}
             */
            readonly type: "json_schema";
            /** @description What the shape is called. */
            readonly name: string;
            /** @description What the shape is for. */
            readonly description: string | null;
            /** @description The JSON Schema. */
            readonly schema: Record<string, unknown>;
            /** @description Whether the schema is of the strict subset. */
            readonly strict: boolean;
        };
        /** @description A given tool, or a choice among given tools. */
        readonly ResponseToolChoice: components["schemas"]["NamedToolChoice"] | components["schemas"]["McpToolChoice"] | components["schemas"]["FileSearchToolChoice"] | components["schemas"]["AllowedToolsChoice"];
        /** @description A tool of the request, given back. */
        readonly ResponseTool: components["schemas"]["ResponseFunctionTool"] | components["schemas"]["CustomTool"] | components["schemas"]["ResponseNamespaceTool"] | components["schemas"]["LukhasCapabilityTool"] | components["schemas"]["ResponseMcpTool"] | components["schemas"]["ResponseFileSearchTool"] | components["schemas"]["WebSearchTool"] | components["schemas"]["ToolSearchTool"];
        /** @description A function tool, given back with every key. */
        readonly ResponseFunctionTool: {
            /**
             * @description Always function.
             * @enum {string}
             */
            readonly type: "function";
            /** @description What the function is called. */
            readonly name: string;
            /** @description What the function does. */
            readonly description: string | null;
            /** @description The JSON Schema of the arguments. */
            readonly parameters: Record<string, unknown> | null;
            /** @description Whether arguments must fit. */
            readonly strict: boolean | null;
            /** @description The request's own. */
            readonly defer_loading?: boolean | null;
            /** @description The request's own. */
            readonly allowed_callers?: readonly string[] | null;
            /** @description The request's own. */
            readonly output_schema?: Record<string, unknown> | null;
            /** @description The request's own. */
            readonly async?: boolean | null;
        };
        /** @description A server of the request, given back without what lets the caller in there. */
        readonly ResponseMcpTool: {
            /**
             * @description Always mcp.
             * @enum {string}
             */
            readonly type: "mcp";
            readonly server_label: components["schemas"]["McpServerLabel"];
            /** @description The address of the server. */
            readonly server_url?: string;
            /** @description What the server is for. */
            readonly server_description?: string | null;
            /** @description Never given back. */
            readonly headers: null;
            /** @description Which of the server's tools are there. */
            readonly allowed_tools: components["schemas"]["McpToolNames"] | components["schemas"]["McpToolFilter"] | null;
            /** @description Which calls need approval. */
            readonly require_approval: components["schemas"]["McpApprovalMode"] | components["schemas"]["McpApprovalFilter"];
        };
        /** @description A search in files, given back with every key. */
        readonly ResponseFileSearchTool: {
            /**
             * @description Always file_search.
             * @enum {string}
             */
            readonly type: "file_search";
            /** @description The vector stores. */
            readonly vector_store_ids: readonly components["schemas"]["VectorStoreName"][];
            /** @description How many passages a search finds at most. */
            readonly max_num_results: number;
            readonly ranking_options: components["schemas"]["ResponseFileSearchRanking"];
            /** @description The condition on the attributes of files. */
            readonly filters: components["schemas"]["AttributeFilter"] | null;
        };
        /** @description How passages are ranked, given back. */
        readonly ResponseFileSearchRanking: {
            /** @description The ranker. */
            readonly ranker: string;
            /** @description The least score of a passage. */
            readonly score_threshold: number;
            readonly hybrid_search?: components["schemas"]["HybridSearchWeights"];
        };
        /** @description A namespace, given back. */
        readonly ResponseNamespaceTool: {
            /**
             * @description Always namespace.
             * @enum {string}
             */
            readonly type: "namespace";
            /** @description The common name. */
            readonly name: string;
            /** @description What the tools are for. */
            readonly description: string;
            /** @description The tools. */
            readonly tools: readonly components["schemas"]["ResponseNamespacedTool"][];
        };
        /** @description A tool inside a namespace, given back. */
        readonly ResponseNamespacedTool: components["schemas"]["ResponseFunctionTool"] | components["schemas"]["CustomTool"];
        /** @description The tokens used. */
        readonly Usage: {
            /** @description What the model was given. */
            readonly input_tokens: number;
            readonly input_tokens_details: components["schemas"]["InputTokensDetails"];
            /** @description What the model put out. */
            readonly output_tokens: number;
            readonly output_tokens_details: components["schemas"]["OutputTokensDetails"];
            /** @description Both together. */
            readonly total_tokens: number;
        };
        /** @description More on the input tokens. */
        readonly InputTokensDetails: {
            /** @description How many came from a cache. */
            readonly cached_tokens: number;
            /** @description How many went into a cache. */
            readonly cache_write_tokens: number;
        };
        /** @description More on the output tokens. */
        readonly OutputTokensDetails: {
            /** @description How many were thoughts. */
            readonly reasoning_tokens: number;
        };
        /** @description An item that a run puts out. */
        readonly OutputItem: components["schemas"]["OutputMessage"] | components["schemas"]["OutputFunctionCall"] | components["schemas"]["OutputCustomToolCall"] | components["schemas"]["OutputCapabilityCall"] | components["schemas"]["OutputMcpListTools"] | components["schemas"]["OutputMcpApprovalRequest"] | components["schemas"]["OutputMcpCall"] | components["schemas"]["OutputFileSearchCall"] | components["schemas"]["OutputReasoning"];
        /** @description The item's id. */
        readonly ItemId: string;
        /**
         * @description How far the item has come.
         * @enum {string}
         */
        readonly ItemStatus: "in_progress" | "completed" | "incomplete";
        /** @description A message of the model. */
        readonly OutputMessage: {
            /**
             * @description Always message.
             * @enum {string}
             */
            readonly type: "message";
            readonly id: components["schemas"]["ItemId"];
            readonly status: components["schemas"]["ItemStatus"];
            /**
             * @description Always assistant.
             * @enum {string}
             */
            readonly role: "assistant";
            /**
             * @description Whether it is the final answer.
             * @enum {string}
             */
            readonly phase?: "commentary" | "final_answer";
            /** @description What is said. */
            readonly content: readonly components["schemas"]["OutputPart"][];
        };
        /** @description A part of a message of the model. */
        readonly OutputPart: components["schemas"]["OutputTextPart"] | components["schemas"]["OutputRefusalPart"];
        /** @description Text of the model. */
        readonly OutputTextPart: {
            /**
             * @description Always output_text.
             * @enum {string}
             */
            readonly type: "output_text";
            /** @description The text. */
            readonly text: string;
            /** @description Where statements of the text come from. */
            readonly annotations: readonly components["schemas"]["Annotation"][];
            readonly logprobs: components["schemas"]["LogProbs"];
        };
        /** @description How likely each token was; empty, as this server does not tell. */
        readonly LogProbs: readonly unknown[];
        /** @description A refusal of the model. */
        readonly OutputRefusalPart: {
            /**
             * @description Always refusal.
             * @enum {string}
             */
            readonly type: "refusal";
            /** @description The refusal's words. */
            readonly refusal: string;
        };
        /** @description Where a statement comes from. */
        readonly Annotation: components["schemas"]["FileCitation"] | components["schemas"]["UrlCitation"] | components["schemas"]["ContainerFileCitation"] | components["schemas"]["FilePath"];
        /** @description A file. */
        readonly FileCitation: {
            /**
             * @description Always file_citation.
             * @enum {string}
             */
            readonly type: "file_citation";
            /** @description The file's id. */
            readonly file_id: string;
            /** @description Where in the text it stands; the text before it has so many UTF-16 code units. */
            readonly index: number;
            /** @description What the file is called. */
            readonly filename: string;
        };
        /** @description A page. */
        readonly UrlCitation: {
            /**
             * @description Always url_citation.
             * @enum {string}
             */
            readonly type: "url_citation";
            /** @description The page's address. */
            readonly url: string;
            /** @description The page's title. */
            readonly title: string;
            /** @description Where in the text the statement begins. */
            readonly start_index: number;
            /** @description Where it ends. */
            readonly end_index: number;
        };
        /** @description A file that code made. */
        readonly ContainerFileCitation: {
            /**
             * @description Always container_file_citation.
             * @enum {string}
             */
            readonly type: "container_file_citation";
            /** @description Where the code ran. */
            readonly container_id: string;
            /** @description The file's id. */
            readonly file_id: string;
            /** @description What the file is called. */
            readonly filename: string;
            /** @description Where in the text the statement begins. */
            readonly start_index: number;
            /** @description Where it ends. */
            readonly end_index: number;
        };
        /** @description A file that the text offers. */
        readonly FilePath: {
            /**
             * @description Always file_path.
             * @enum {string}
             */
            readonly type: "file_path";
            /** @description The file's id. */
            readonly file_id: string;
            /** @description Which of the files. */
            readonly index: number;
        };
        /** @description A call of a function of the caller. */
        readonly OutputFunctionCall: {
            /**
             * @description Always function_call.
             * @enum {string}
             */
            readonly type: "function_call";
            readonly id: components["schemas"]["ItemId"];
            readonly status: components["schemas"]["ItemStatus"];
            readonly call_id: components["schemas"]["CallId"];
            /** @description The function's name. */
            readonly name: string;
            /** @description The namespace the function is in. */
            readonly namespace?: string;
            /** @description The arguments as JSON text. */
            readonly arguments: string;
        };
        /** @description A call of a custom tool of the caller. */
        readonly OutputCustomToolCall: {
            /**
             * @description Always custom_tool_call.
             * @enum {string}
             */
            readonly type: "custom_tool_call";
            readonly id: components["schemas"]["ItemId"];
            readonly status: components["schemas"]["ItemStatus"];
            readonly call_id: components["schemas"]["CallId"];
            /** @description The tool's name. */
            readonly name: string;
            /** @description The namespace the tool is in. */
            readonly namespace?: string;
            /** @description The text the tool is given. */
            readonly input: string;
        };
        /** @description A call that the server made of one of its capabilities because the request offered it. */
        readonly OutputCapabilityCall: {
            /**
             * @description Always lukhas:capability_call.
             * @enum {string}
             */
            readonly type: "lukhas:capability_call";
            readonly id: components["schemas"]["ItemId"];
            /**
             * @description How far the call has come.
             * @enum {string}
             */
            readonly status: "in_progress" | "completed" | "incomplete" | "failed";
            readonly call_id: components["schemas"]["CallId"];
            /** @description The capability's name. */
            readonly name: string;
            /** @description The arguments as JSON text. */
            readonly arguments: string;
            /** @description The result as JSON text; null until there is one. */
            readonly output: string | null;
            /** @description Why there is no result; the model was told the same. */
            readonly error: components["schemas"]["CapabilityCallError"] | null;
        };
        /** @description What a server of the request has of tools. */
        readonly OutputMcpListTools: {
            /**
             * @description Always mcp_list_tools.
             * @enum {string}
             */
            readonly type: "mcp_list_tools";
            readonly id: components["schemas"]["ItemId"];
            readonly server_label: components["schemas"]["McpServerLabel"];
            /** @description The tools that the request lets in. */
            readonly tools: readonly components["schemas"]["McpListedTool"][];
            /** @description Why there is no list; left out when there is one. */
            readonly error?: string;
        };
        /** @description A tool of a server. */
        readonly McpListedTool: {
            /** @description What the server calls it. */
            readonly name: string;
            /** @description What it does. */
            readonly description?: string;
            /** @description The JSON Schema of its arguments. */
            readonly input_schema: Record<string, unknown>;
            /** @description What the server says of it besides. */
            readonly annotations?: Record<string, unknown>;
        };
        /** @description A call that is made in a later turn, if the caller answers with an mcp_approval_response. */
        readonly OutputMcpApprovalRequest: {
            /**
             * @description Always mcp_approval_request.
             * @enum {string}
             */
            readonly type: "mcp_approval_request";
            readonly id: components["schemas"]["ItemId"];
            readonly server_label: components["schemas"]["McpServerLabel"];
            /** @description The tool. */
            readonly name: string;
            /** @description The arguments as JSON text. */
            readonly arguments: string;
        };
        /** @description A call that the server made of a tool of a server of the request. */
        readonly OutputMcpCall: {
            /**
             * @description Always mcp_call.
             * @enum {string}
             */
            readonly type: "mcp_call";
            readonly id: components["schemas"]["ItemId"];
            /**
             * @description How far the call has come.
             * @enum {string}
             */
            readonly status: "in_progress" | "completed" | "incomplete" | "failed";
            readonly server_label: components["schemas"]["McpServerLabel"];
            /** @description The tool. */
            readonly name: string;
            /** @description The arguments as JSON text. */
            readonly arguments: string;
            /** @description What the tool returned; null until it has. */
            readonly output: string | null;
            /** @description Why it returned nothing; the model was told the same. */
            readonly error: components["schemas"]["McpCallError"] | null;
            /** @description The request by which the caller approved it. */
            readonly approval_request_id: string | null;
        };
        /** @description A search in the files of vector stores. */
        readonly OutputFileSearchCall: {
            /**
             * @description Always file_search_call.
             * @enum {string}
             */
            readonly type: "file_search_call";
            readonly id: components["schemas"]["ItemId"];
            /**
             * @description How far the search has come.
             * @enum {string}
             */
            readonly status: "in_progress" | "completed" | "incomplete" | "failed";
            /** @description What is looked for; empty until the search is done. */
            readonly queries: readonly string[];
            /** @description What was found, best first; null unless it was asked for by include file_search_call.results, and where there is nothing to tell. */
            readonly results: readonly components["schemas"]["FileSearchResult"][] | null;
        };
        /** @description A passage of a file. */
        readonly FileSearchResult: {
            /** @description The id of the file. */
            readonly file_id: string;
            /** @description What the file is called. */
            readonly filename: string;
            /** @description The passage. */
            readonly text: string;
            /** @description The attributes of the file. */
            readonly attributes: {
                readonly [key: string]: string | number | boolean;
            };
            /** @description How well it fits. */
            readonly score: number;
        };
        /** @description What the caller said to a call that it was asked about. */
        readonly StoredMcpApprovalResponse: {
            /**
             * @description Always mcp_approval_response.
             * @enum {string}
             */
            readonly type: "mcp_approval_response";
            readonly id: components["schemas"]["ItemId"];
            readonly approval_request_id: components["schemas"]["ItemId"];
            /** @description Whether the call was to be made. */
            readonly approve: boolean;
            /** @description Why. */
            readonly reason: string | null;
        };
        /** @description What the model thought. */
        readonly OutputReasoning: {
            /**
             * @description Always reasoning.
             * @enum {string}
             */
            readonly type: "reasoning";
            readonly id: components["schemas"]["ItemId"];
            readonly status?: components["schemas"]["ItemStatus"];
            /** @description What is told of it. */
            readonly summary: readonly components["schemas"]["SummaryPart"][];
            /** @description The thoughts themselves; left out when they are not told. */
            readonly content?: readonly components["schemas"]["ReasoningPart"][];
            /** @description The thoughts, readable only to whoever made them. */
            readonly encrypted_content?: string;
        };
        /** @description A part of a summary. */
        readonly SummaryPart: {
            /**
             * @description Always summary_text.
             * @enum {string}
             */
            readonly type: "summary_text";
            /** @description The text. */
            readonly text: string;
        };
        /** @description A part of the thoughts. */
        readonly ReasoningPart: {
            /**
             * @description Always reasoning_text.
             * @enum {string}
             */
            readonly type: "reasoning_text";
            /** @description The text. */
            readonly text: string;
        };
        /** @description A page of input items. */
        readonly InputItemList: {
            /**
             * @description Always list.
             * @enum {string}
             */
            readonly object: "list";
            /** @description The items. */
            readonly data: readonly components["schemas"]["StoredItem"][];
            /** @description The id of the first item. */
            readonly first_id: string | null;
            /** @description The id of the last item. */
            readonly last_id: string | null;
            /** @description Whether there is a further page. */
            readonly has_more: boolean;
        };
        /** @description An item as it is stored. */
        readonly StoredItem: components["schemas"]["StoredMessage"] | components["schemas"]["OutputFunctionCall"] | components["schemas"]["StoredFunctionCallOutput"] | components["schemas"]["OutputCustomToolCall"] | components["schemas"]["StoredCustomToolCallOutput"] | components["schemas"]["OutputCapabilityCall"] | components["schemas"]["OutputMcpListTools"] | components["schemas"]["OutputMcpApprovalRequest"] | components["schemas"]["StoredMcpApprovalResponse"] | components["schemas"]["OutputMcpCall"] | components["schemas"]["OutputFileSearchCall"] | components["schemas"]["OutputReasoning"] | components["schemas"]["StoredCompaction"] | components["schemas"]["StoredForeignItem"];
        /** @description A message, told apart by who speaks. */
        readonly StoredMessage: components["schemas"]["StoredInputMessage"] | components["schemas"]["OutputMessage"];
        /** @description A message to the model. */
        readonly StoredInputMessage: {
            /**
             * @description Always message.
             * @enum {string}
             */
            readonly type: "message";
            readonly id: components["schemas"]["ItemId"];
            readonly status: components["schemas"]["ItemStatus"];
            /**
             * @description Who speaks.
             * @enum {string}
             */
            readonly role: "user" | "system" | "developer";
            readonly content: components["schemas"]["StoredContent"];
        };
        /** @description Parts of a message to the model. */
        readonly StoredContent: readonly components["schemas"]["StoredPart"][];
        /** @description A part of a message to the model. */
        readonly StoredPart: components["schemas"]["StoredTextPart"] | components["schemas"]["StoredImagePart"] | components["schemas"]["StoredFilePart"];
        /** @description Text. */
        readonly StoredTextPart: {
            /**
             * @description Always input_text.
             * @enum {string}
             */
            readonly type: "input_text";
            /** @description The text. */
            readonly text: string;
        };
        /** @description An image. */
        readonly StoredImagePart: {
            /**
             * @description Always input_image.
             * @enum {string}
             */
            readonly type: "input_image";
            /** @description An http or https address, or a data URL. */
            readonly image_url: string;
            /**
             * @description How closely the model looks.
             * @enum {string}
             */
            readonly detail: "low" | "high" | "auto" | "original";
        };
        /** @description A file. */
        readonly StoredFilePart: {
            /**
             * @description Always input_file.
             * @enum {string}
             */
            readonly type: "input_file";
            /** @description What the file is called. */
            readonly filename?: string;
            /** @description An http or https address. */
            readonly file_url?: string;
            /** @description The bytes as base64. */
            readonly file_data?: string;
        };
        /** @description What a function returned. */
        readonly StoredFunctionCallOutput: {
            /**
             * @description Always function_call_output.
             * @enum {string}
             */
            readonly type: "function_call_output";
            readonly id: components["schemas"]["ItemId"];
            readonly status: components["schemas"]["ItemStatus"];
            readonly call_id: components["schemas"]["CallId"];
            /** @description What came back. */
            readonly output: string | components["schemas"]["StoredContent"];
        };
        /** @description What a custom tool returned. */
        readonly StoredCustomToolCallOutput: {
            /**
             * @description Always custom_tool_call_output.
             * @enum {string}
             */
            readonly type: "custom_tool_call_output";
            readonly id: components["schemas"]["ItemId"];
            readonly status: components["schemas"]["ItemStatus"];
            readonly call_id: components["schemas"]["CallId"];
            /** @description What came back. */
            readonly output: string | components["schemas"]["StoredContent"];
        };
        /** @description Earlier turns in fewer tokens. */
        readonly StoredCompaction: {
            /**
             * @description Always compaction.
             * @enum {string}
             */
            readonly type: "compaction";
            readonly id: components["schemas"]["ItemId"];
            /** @description What only this server opens, and only for the tenant it was made for. */
            readonly encrypted_content: string;
        };
        /** @description An item that is given back as it came, with an id. */
        readonly StoredForeignItem: {
            /**
             * @description The kind.
             * @enum {string}
             */
            readonly type: "additional_tools" | "local_shell_call" | "local_shell_call_output" | "shell_call" | "shell_call_output" | "apply_patch_call" | "apply_patch_call_output" | "web_search_call";
            readonly id: components["schemas"]["ItemId"];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A response that is gone. */
        readonly DeletedResponse: {
            /** @description The response's id. */
            readonly id: string;
            /**
             * @description Always response.
             * @enum {string}
             */
            readonly object: "response";
            /**
             * @description Always true.
             * @constant
             */
            readonly deleted: true;
        };
        /** @description A conversation in fewer tokens. */
        readonly CompactedResponse: {
            /** @description Names the compaction; nothing is stored under it. */
            readonly id: string;
            /**
             * @description Always response.compaction.
             * @enum {string}
             */
            readonly object: "response.compaction";
            readonly created_at: components["schemas"]["UnixSeconds"];
            /** @description The next request's input. The compaction is the last item. */
            readonly output: readonly components["schemas"]["StoredItem"][];
            readonly usage: components["schemas"]["Usage"];
        };
        /** @description A new vector store. */
        readonly CreateVectorStoreRequest: {
            /** @description What people call it. */
            readonly name?: string | null;
            /** @description What it is for, in the words of whoever makes it. */
            readonly description?: string | null;
            /** @description Files to attach at once. */
            readonly file_ids?: readonly string[] | null;
            /** @description When it is no longer needed. */
            readonly expires_after?: components["schemas"]["ExpiresAfterUse"] | null;
            /** @description How the files are cut into passages. */
            readonly chunking_strategy?: components["schemas"]["ChunkingStrategy"] | null;
            /** @description Pairs that are kept with the vector store. */
            readonly metadata?: components["schemas"]["Metadata"] | null;
            /** @description The model that makes the vectors, for good. An extension of this server. */
            readonly embedding_model?: string | null;
        };
        /** @description What is to change. */
        readonly UpdateVectorStoreRequest: {
            /** @description What people call it. */
            readonly name?: string | null;
            /** @description When it is no longer needed; null for never. */
            readonly expires_after?: components["schemas"]["ExpiresAfterUse"] | null;
            /** @description Pairs that take the place of all that were there; null for none. */
            readonly metadata?: components["schemas"]["Metadata"] | null;
        };
        /** @description For how long something is kept that nobody uses. */
        readonly ExpiresAfterUse: {
            /**
             * @description What the days are counted from.
             * @enum {string}
             */
            readonly anchor: "last_active_at";
            /** @description How many days. */
            readonly days: number;
        };
        /** @description How a text is cut into passages. */
        readonly ChunkingStrategy: components["schemas"]["AutoChunkingStrategy"] | components["schemas"]["StaticChunkingStrategy"];
        /** @description As the server sees fit, which is 800 tokens with an overlap of 400. */
        readonly AutoChunkingStrategy: {
            /**
             * @description Always auto.
             * @enum {string}
             */
            readonly type: "auto";
        };
        /** @description As the caller says. */
        readonly StaticChunkingStrategy: {
            /**
             * @description Always static.
             * @enum {string}
             */
            readonly type: "static";
            /** @description How many tokens. */
            readonly static: components["schemas"]["ChunkSizes"];
        };
        /** @description How long passages are, and how much of each is in the next one too. The overlap is at most half of the length. */
        readonly ChunkSizes: {
            /** @description How many tokens a passage has at most. */
            readonly max_chunk_size_tokens: number;
            /** @description How many of them are in the next passage too. */
            readonly chunk_overlap_tokens: number;
        };
        /** @description Up to 16 pairs to filter by, keys up to 64 and texts up to 512 characters. */
        readonly FileAttributes: {
            readonly [key: string]: components["schemas"]["FileAttribute"];
        };
        /** @description What is known of a file under a key. */
        readonly FileAttribute: string | number | boolean;
        /** @description A file to attach. */
        readonly CreateVectorStoreFileRequest: {
            /** @description The file. */
            readonly file_id: string;
            /** @description What is known of the file. */
            readonly attributes?: components["schemas"]["FileAttributes"] | null;
            /** @description How it is cut into passages. */
            readonly chunking_strategy?: components["schemas"]["ChunkingStrategy"] | null;
        };
        /** @description What is to change. */
        readonly UpdateVectorStoreFileRequest: {
            /** @description What takes the place of all that was known of the file; null for nothing. */
            readonly attributes: components["schemas"]["FileAttributes"] | null;
        };
        /** @description Files to attach, either by their ids alone or each with what is its own. */
        readonly CreateVectorStoreFileBatchRequest: {
            /** @description The files, all of them with the attributes and the chunking of the batch. */
            readonly file_ids?: readonly string[] | null;
            /** @description The files, each with attributes and chunking of its own; those of the batch are for `file_ids` only. */
            readonly files?: readonly components["schemas"]["CreateVectorStoreFileRequest"][] | null;
            /** @description What is known of each of `file_ids`. */
            readonly attributes?: components["schemas"]["FileAttributes"] | null;
            /** @description How each of `file_ids` is cut into passages. */
            readonly chunking_strategy?: components["schemas"]["ChunkingStrategy"] | null;
        };
        /** @description What is looked for. */
        readonly SearchVectorStoreRequest: {
            /** @description What is looked for, or several wordings of it. Each is looked for by itself, and the best of all is found. */
            readonly query: string | readonly string[];
            /** @description Whether the query may be put into other words. No model here does so; it is looked for as it is, and given back as `search_query`. */
            readonly rewrite_query?: boolean | null;
            /** @description How many passages are found at most; 10 when absent. */
            readonly max_num_results?: number | null;
            /** @description Which files are looked through, by their attributes. */
            readonly filters?: components["schemas"]["AttributeFilter"] | null;
            /** @description How what is found is ranked. */
            readonly ranking_options?: components["schemas"]["SearchRanking"] | null;
        };
        /** @description How what is found is ranked. */
        readonly SearchRanking: {
            /**
             * @description none ranks by likeness of vectors alone; the others by shared words as well.
             * @enum {string|null}
             */
            readonly ranker?: "none" | "auto" | "default-2024-11-15" | null;
            /** @description What scores less is left out; 0 when absent. */
            readonly score_threshold?: number | null;
        };
        /** @description A vector store. */
        readonly VectorStore: {
            /** @description The vector store's id. */
            readonly id: string;
            /**
             * @description Always vector_store.
             * @enum {string}
             */
            readonly object: "vector_store";
            readonly created_at: components["schemas"]["UnixSeconds"];
            /** @description What people call it. */
            readonly name: string;
            /** @description What it is for. */
            readonly description: string | null;
            /** @description How much it holds, texts and vectors. */
            readonly usage_bytes: number;
            readonly file_counts: components["schemas"]["AttachmentCounts"];
            /**
             * @description Whether all files have been read.
             * @enum {string}
             */
            readonly status: "expired" | "in_progress" | "completed";
            /** @description When it is no longer needed. */
            readonly expires_after: components["schemas"]["ExpiresAfterUse"] | null;
            /** @description When that will be if nobody uses it. */
            readonly expires_at: components["schemas"]["UnixSeconds"] | null;
            readonly last_active_at: components["schemas"]["UnixSeconds"];
            readonly metadata: components["schemas"]["Metadata"];
            /** @description The model that makes the vectors. */
            readonly embedding_model: string;
        };
        /** @description How far how many files have come. */
        readonly AttachmentCounts: {
            /** @description Files that are being read. */
            readonly in_progress: number;
            /** @description Files that can be searched. */
            readonly completed: number;
            /** @description Files that could not be read. */
            readonly failed: number;
            /** @description Files whose reading was stopped. */
            readonly cancelled: number;
            /** @description All of them. */
            readonly total: number;
        };
        /**
         * @description How far a file has come.
         * @enum {string}
         */
        readonly AttachmentStatus: "in_progress" | "completed" | "failed" | "cancelled";
        /** @description A file as it is attached to a vector store. */
        readonly VectorStoreFile: {
            /** @description The file's id. */
            readonly id: string;
            /**
             * @description Always vector_store.file.
             * @enum {string}
             */
            readonly object: "vector_store.file";
            readonly created_at: components["schemas"]["UnixSeconds"];
            /** @description The vector store. */
            readonly vector_store_id: string;
            /** @description How much of the vector store it takes, texts and vectors. */
            readonly usage_bytes: number;
            readonly status: components["schemas"]["AttachmentStatus"];
            /** @description Why it could not be read. */
            readonly last_error: components["schemas"]["AttachmentError"] | null;
            readonly chunking_strategy: components["schemas"]["StaticChunkingStrategy"];
            readonly attributes: components["schemas"]["FileAttributes"];
        };
        /** @description Why a file could not be read. */
        readonly AttachmentError: {
            /**
             * @description What kind of reason it is.
             * @enum {string}
             */
            readonly code: "server_error" | "unsupported_file" | "invalid_file";
            /** @description The reason. */
            readonly message: string;
        };
        /** @description Files that were attached together. */
        readonly VectorStoreFileBatch: {
            /** @description The batch's id. */
            readonly id: string;
            /**
             * @description Always vector_store.files_batch.
             * @enum {string}
             */
            readonly object: "vector_store.files_batch";
            readonly created_at: components["schemas"]["UnixSeconds"];
            /** @description The vector store. */
            readonly vector_store_id: string;
            readonly status: components["schemas"]["AttachmentStatus"];
            readonly file_counts: components["schemas"]["AttachmentCounts"];
        };
        /** @description A page of vector stores. */
        readonly VectorStoreList: {
            /**
             * @description Always list.
             * @enum {string}
             */
            readonly object: "list";
            /** @description The vector stores. */
            readonly data: readonly components["schemas"]["VectorStore"][];
            /** @description The id of the first one. */
            readonly first_id: string | null;
            /** @description The id of the last one. */
            readonly last_id: string | null;
            /** @description Whether there are more. */
            readonly has_more: boolean;
        };
        /** @description A page of files. */
        readonly VectorStoreFileList: {
            /**
             * @description Always list.
             * @enum {string}
             */
            readonly object: "list";
            /** @description The files. */
            readonly data: readonly components["schemas"]["VectorStoreFile"][];
            /** @description The id of the first one. */
            readonly first_id: string | null;
            /** @description The id of the last one. */
            readonly last_id: string | null;
            /** @description Whether there are more. */
            readonly has_more: boolean;
        };
        /** @description A vector store that is gone. */
        readonly DeletedVectorStore: {
            /** @description The vector store's id. */
            readonly id: string;
            /**
             * @description Always vector_store.deleted.
             * @enum {string}
             */
            readonly object: "vector_store.deleted";
            /**
             * @description Always true.
             * @constant
             */
            readonly deleted: true;
        };
        /** @description A file that is no longer in a vector store. */
        readonly DeletedVectorStoreFile: {
            /** @description The file's id. */
            readonly id: string;
            /**
             * @description Always vector_store.file.deleted.
             * @enum {string}
             */
            readonly object: "vector_store.file.deleted";
            /**
             * @description Always true.
             * @constant
             */
            readonly deleted: true;
        };
        /** @description A piece of text. */
        readonly PassageText: {
            /**
             * @description Always text.
             * @enum {string}
             */
            readonly type: "text";
            /** @description The text. */
            readonly text: string;
        };
        /** @description The text of a file. */
        readonly VectorStoreFileContent: {
            /**
             * @description Always vector_store.file_content.page.
             * @enum {string}
             */
            readonly object: "vector_store.file_content.page";
            /** @description The pieces, in order. */
            readonly data: readonly components["schemas"]["PassageText"][];
            /**
             * @description Always false: everything comes in one page.
             * @constant
             */
            readonly has_more: false;
            /** @description Always null. */
            readonly next_page: null;
        };
        /** @description What was found. */
        readonly VectorStoreSearchPage: {
            /**
             * @description Always vector_store.search_results.page.
             * @enum {string}
             */
            readonly object: "vector_store.search_results.page";
            /** @description What was looked for. */
            readonly search_query: readonly string[];
            /** @description The passages, best first. */
            readonly data: readonly components["schemas"]["FoundPassage"][];
            /**
             * @description Always false: everything comes in one page.
             * @constant
             */
            readonly has_more: false;
            /** @description Always null. */
            readonly next_page: null;
        };
        /** @description A passage of a file. */
        readonly FoundPassage: {
            /** @description The file. */
            readonly file_id: string;
            /** @description Its name. */
            readonly filename: string;
            /** @description How well it goes with the query. */
            readonly score: number;
            readonly attributes: components["schemas"]["FileAttributes"];
            /** @description Its text. */
            readonly content: readonly components["schemas"]["PassageText"][];
        };
        /** @description A conversation, without its items. */
        readonly Conversation: {
            /** @description The conversation's id. */
            readonly id: string;
            /**
             * @description Always conversation.
             * @enum {string}
             */
            readonly object: "conversation";
            readonly created_at: components["schemas"]["UnixSeconds"];
            readonly metadata: components["schemas"]["Metadata"];
        };
        /** @description A conversation that is gone. */
        readonly DeletedConversation: {
            /** @description The conversation's id. */
            readonly id: string;
            /**
             * @description Always conversation.deleted.
             * @enum {string}
             */
            readonly object: "conversation.deleted";
            /**
             * @description Always true.
             * @constant
             */
            readonly deleted: true;
        };
        /**
         * @description What a file was uploaded for.
         * @enum {string}
         */
        readonly FilePurpose: "assistants" | "batch" | "fine-tune" | "vision" | "user_data" | "evals";
        /** @description When a file is to be deleted. */
        readonly FileExpiry: {
            /**
             * @description From when on the time runs. Always created_at.
             * @enum {string}
             */
            readonly anchor: "created_at";
            /** @description How long, in seconds: an hour to 30 days. */
            readonly seconds: number;
        };
        /** @description A form with a file. Fields within `expires_after` are sent as `expires_after[anchor]` and `expires_after[seconds]`. */
        readonly CreateFileRequest: {
            /** @description The file, with its name, which is kept as it is and is at most 512 characters long. */
            readonly file: string;
            readonly purpose: components["schemas"]["FilePurpose"];
            readonly expires_after?: components["schemas"]["FileExpiry"];
        };
        /** @description An uploaded file, without its content. */
        readonly File: {
            /** @description The file's id. */
            readonly id: string;
            /**
             * @description Always file.
             * @enum {string}
             */
            readonly object: "file";
            /** @description How large it is. */
            readonly bytes: number;
            readonly created_at: components["schemas"]["UnixSeconds"];
            readonly expires_at?: components["schemas"]["UnixSeconds"];
            /** @description The name that it was uploaded with. */
            readonly filename: string;
            readonly purpose: components["schemas"]["FilePurpose"];
            /**
             * @description Always processed: a file is whole before it is answered with.
             * @enum {string}
             */
            readonly status: "processed";
        };
        /** @description A page of files. */
        readonly FileList: {
            /**
             * @description Always list.
             * @enum {string}
             */
            readonly object: "list";
            /** @description The files. */
            readonly data: readonly components["schemas"]["File"][];
            /** @description The id of the first file. */
            readonly first_id: string | null;
            /** @description The id of the last file. */
            readonly last_id: string | null;
            /** @description Whether there is a further page. */
            readonly has_more: boolean;
        };
        /** @description A file that is gone. */
        readonly DeletedFile: {
            /** @description The file's id. */
            readonly id: string;
            /**
             * @description Always file.
             * @enum {string}
             */
            readonly object: "file";
            /**
             * @description Always true.
             * @constant
             */
            readonly deleted: true;
        };
        /** @description The bytes of a file. */
        readonly FileContent: string;
        /** @description A count of tokens. */
        readonly InputTokens: {
            /**
             * @description Always response.input_tokens.
             * @enum {string}
             */
            readonly object: "response.input_tokens";
            /** @description The count. */
            readonly input_tokens: number;
        };
        /** @description What can answer. */
        readonly Model: {
            /** @description What requests call it. */
            readonly id: string;
            /**
             * @description Always model.
             * @enum {string}
             */
            readonly object: "model";
            readonly created: components["schemas"]["UnixSeconds"];
            /** @description Who runs it. */
            readonly owned_by: string;
        };
        /** @description The models. */
        readonly ModelList: {
            /**
             * @description Always list.
             * @enum {string}
             */
            readonly object: "list";
            /** @description The models, sorted by id. */
            readonly data: readonly components["schemas"]["Model"][];
        };
        /** @description A JSON Schema 2020-12 of an object. */
        readonly JsonSchemaObject: {
            /**
             * @description Always object.
             * @enum {string}
             */
            readonly type: "object";
        };
        /** @description The tool in the form in which requests take it. */
        readonly CapabilityFunction: {
            /** @description The name of the tool. */
            readonly name: string;
            /** @description What it does and when to use it. */
            readonly description: string;
            /** @description What the arguments must fit. */
            readonly parameters: components["schemas"]["JsonSchemaObject"];
            /**
             * @description Always true: the parameters are within the strict subset.
             * @enum {boolean}
             */
            readonly strict: true;
        };
        /** @description What MATRIZ can do when it is asked by name. */
        readonly CapabilityTool: {
            /**
             * @description Always tool.
             * @enum {string}
             */
            readonly object: "tool";
            /** @description What calls name it. */
            readonly name: string;
            /** @description The name of the capability behind it. */
            readonly capability: string;
            /** @description The version of the capability. */
            readonly version: string;
            /**
             * @description The stage of a run that it belongs to.
             * @enum {string}
             */
            readonly stage: "memory" | "attention" | "thought" | "risk" | "intent" | "action" | "supporting";
            /** @description Its star in the constellation. */
            readonly star: string;
            /**
             * @description Always function.
             * @enum {string}
             */
            readonly type: "function";
            readonly function: components["schemas"]["CapabilityFunction"];
            /** @description What results fit. */
            readonly result: components["schemas"]["JsonSchemaObject"];
        };
        /** @description The tools. */
        readonly ToolList: {
            /**
             * @description Always list.
             * @enum {string}
             */
            readonly object: "list";
            /** @description The tools, sorted by name. */
            readonly data: readonly components["schemas"]["CapabilityTool"][];
        };
        /** @description What to moderate. */
        readonly ModerationRequest: {
            /** @description A text, a list of texts, each of which is judged by itself, or a list of parts, which are judged together. */
            readonly input: components["schemas"]["ModerationText"] | components["schemas"]["ModerationInputs"];
            /**
             * @description The id of the model.
             * @default lukhas-moderation
             */
            readonly model?: string | null;
        };
        /** @description A text. */
        readonly ModerationText: string;
        /** @description Texts or parts, all of one kind. */
        readonly ModerationInputs: readonly (components["schemas"]["ModerationText"] | components["schemas"]["ModerationPart"])[];
        /** @description A part of one input. */
        readonly ModerationPart: components["schemas"]["ModerationTextPart"] | components["schemas"]["ModerationImagePart"];
        /** @description A text. */
        readonly ModerationTextPart: {
            /**
             * @description Always text.
             * @enum {string}
             */
            readonly type: "text";
            readonly text: components["schemas"]["ModerationText"];
        };
        /** @description An image, by address or as a data URL. Nothing here judges images; it is neither fetched nor read. */
        readonly ModerationImagePart: {
            /**
             * @description Always image_url.
             * @enum {string}
             */
            readonly type: "image_url";
            /** @description The image. */
            readonly image_url: {
                /** @description An http or https address, or a data URL. */
                readonly url: string;
            };
        };
        /** @description What was found. */
        readonly Moderation: {
            /** @description The id of the moderation; nothing can be read by it. */
            readonly id: string;
            /** @description The model that was asked. */
            readonly model: string;
            /** @description One for each text, or one for all parts together. */
            readonly results: readonly components["schemas"]["ModerationResult"][];
        };
        /** @description What an input holds. */
        readonly ModerationResult: {
            /** @description Whether any of the categories is flagged. */
            readonly flagged: boolean;
            readonly categories: components["schemas"]["ModerationCategories"];
            readonly category_scores: components["schemas"]["ModerationScores"];
            readonly category_applied_input_types: components["schemas"]["ModerationInputTypes"];
            /** @description An extension of Lukhas: what the built-in detectors find, such as e-mail addresses, keys and attempts at prompt injection, in the order of their places. None of it makes an input flagged. The first 1,000. */
            readonly lukhas_findings: readonly components["schemas"]["ModerationFinding"][];
        };
        /** @description Whether each category is flagged, which it is from a score of 0.5. */
        readonly ModerationCategories: {
            /** @description Words that harass somebody. */
            readonly harassment: boolean;
            /** @description Harassment with a threat of violence or serious harm. */
            readonly "harassment/threatening": boolean;
            /** @description Hatred of a protected group. */
            readonly hate: boolean;
            /** @description Hatred with a threat of violence or serious harm. */
            readonly "hate/threatening": boolean;
            /** @description Advice on how to do wrong. */
            readonly illicit: boolean;
            /** @description Advice on wrong that takes violence, or on getting weapons. */
            readonly "illicit/violent": boolean;
            /** @description Acts of self-harm, shown or encouraged. */
            readonly "self-harm": boolean;
            /** @description Advice on how to harm oneself. */
            readonly "self-harm/instructions": boolean;
            /** @description Somebody who means to harm themselves. */
            readonly "self-harm/intent": boolean;
            /** @description What is meant to arouse. */
            readonly sexual: boolean;
            /** @description Anything sexual with somebody under 18. */
            readonly "sexual/minors": boolean;
            /** @description Death, violence or injury. */
            readonly violence: boolean;
            /** @description Death, violence or injury in graphic detail. */
            readonly "violence/graphic": boolean;
        };
        /** @description How sure the models are of each category; 0 where none knows it. */
        readonly ModerationScores: {
            readonly harassment: components["schemas"]["ModerationScore"];
            readonly "harassment/threatening": components["schemas"]["ModerationScore"];
            readonly hate: components["schemas"]["ModerationScore"];
            readonly "hate/threatening": components["schemas"]["ModerationScore"];
            readonly illicit: components["schemas"]["ModerationScore"];
            readonly "illicit/violent": components["schemas"]["ModerationScore"];
            readonly "self-harm": components["schemas"]["ModerationScore"];
            readonly "self-harm/instructions": components["schemas"]["ModerationScore"];
            readonly "self-harm/intent": components["schemas"]["ModerationScore"];
            readonly sexual: components["schemas"]["ModerationScore"];
            readonly "sexual/minors": components["schemas"]["ModerationScore"];
            readonly violence: components["schemas"]["ModerationScore"];
            readonly "violence/graphic": components["schemas"]["ModerationScore"];
        };
        /** @description From 0 to 1. */
        readonly ModerationScore: number;
        /** @description What each category was judged by; nothing where no model knows it. */
        readonly ModerationInputTypes: {
            readonly harassment: components["schemas"]["ModerationInputTypeList"];
            readonly "harassment/threatening": components["schemas"]["ModerationInputTypeList"];
            readonly hate: components["schemas"]["ModerationInputTypeList"];
            readonly "hate/threatening": components["schemas"]["ModerationInputTypeList"];
            readonly illicit: components["schemas"]["ModerationInputTypeList"];
            readonly "illicit/violent": components["schemas"]["ModerationInputTypeList"];
            readonly "self-harm": components["schemas"]["ModerationInputTypeList"];
            readonly "self-harm/instructions": components["schemas"]["ModerationInputTypeList"];
            readonly "self-harm/intent": components["schemas"]["ModerationInputTypeList"];
            readonly sexual: components["schemas"]["ModerationInputTypeList"];
            readonly "sexual/minors": components["schemas"]["ModerationInputTypeList"];
            readonly violence: components["schemas"]["ModerationInputTypeList"];
            readonly "violence/graphic": components["schemas"]["ModerationInputTypeList"];
        };
        /** @description Kinds of input. */
        readonly ModerationInputTypeList: readonly ("text" | "image")[];
        /** @description Something that a detector found. */
        readonly ModerationFinding: {
            /** @description The detector. */
            readonly detector: string;
            /** @description What it is, such as email or secret.github_token. */
            readonly category: string;
            /** @description Which of the texts or parts of the input it is in, from 0. */
            readonly input_index: number;
            /** @description Where it begins, in UTF-16 units. */
            readonly start: number;
            /** @description Where it ends, exclusive. */
            readonly end: number;
            /** @description How sure the detector is. */
            readonly score: number;
        };
        /** @description Texts to make vectors of. */
        readonly EmbeddingRequest: {
            /** @description A text, a list of texts, the ids of one text's tokens, or a list of such. Ids are those of cl100k_base, whatever the model, and are made into text before it is asked. None may be empty. */
            readonly input: components["schemas"]["EmbeddingText"] | components["schemas"]["EmbeddingInputs"];
            /** @description The id of the model. */
            readonly model: string;
            /**
             * @description How the numbers are written.
             * @default float
             * @enum {string|null}
             */
            readonly encoding_format?: "float" | "base64" | null;
            /** @description How many numbers a vector is to have. The model's own count without it; `lukhas-embed` makes 64 to 3,072, usually 512. */
            readonly dimensions?: number | null;
            /** @description A name for the caller's own user. Nothing is kept that it could be found by. */
            readonly user?: string | null;
        };
        /** @description A text. */
        readonly EmbeddingText: string;
        /** @description Texts, the ids of one text's tokens, or lists of such ids; all of one kind. */
        readonly EmbeddingInputs: readonly (components["schemas"]["EmbeddingText"] | components["schemas"]["EmbeddingToken"] | components["schemas"]["EmbeddingTokens"])[];
        /** @description The id of a token. */
        readonly EmbeddingToken: number;
        /** @description The ids of a text's tokens. */
        readonly EmbeddingTokens: readonly components["schemas"]["EmbeddingToken"][];
        /** @description The vectors, in the order of the inputs. */
        readonly EmbeddingList: {
            /**
             * @description Always list.
             * @enum {string}
             */
            readonly object: "list";
            /** @description One for each input. */
            readonly data: readonly components["schemas"]["Embedding"][];
            /** @description The model that made them. */
            readonly model: string;
            readonly usage: components["schemas"]["EmbeddingUsage"];
        };
        /** @description A vector. */
        readonly Embedding: {
            /**
             * @description Always embedding.
             * @enum {string}
             */
            readonly object: "embedding";
            /** @description Which input it is of. */
            readonly index: number;
            /** @description Its numbers, or their 32-bit floats, little-endian, in base64. */
            readonly embedding: components["schemas"]["EmbeddingNumbers"] | components["schemas"]["EmbeddingBytes"];
        };
        /** @description The numbers of a vector. */
        readonly EmbeddingNumbers: readonly number[];
        /** @description The numbers of a vector as 32-bit floats, little-endian, in base64. */
        readonly EmbeddingBytes: string;
        /** @description What it cost. */
        readonly EmbeddingUsage: {
            /** @description The tokens of the inputs, as the engine counted them, or in o200k_base. */
            readonly prompt_tokens: number;
            /** @description The same. */
            readonly total_tokens: number;
        };
        /** @description An index to make. */
        readonly CreateIndexRequest: {
            /** @description The name, one index's in the project; only ids begin with idx_. */
            readonly name: string;
            /**
             * @description How near two vectors are. angular is another word for cosine, and comes back as that.
             * @default cosine
             * @enum {string|null}
             */
            readonly metric?: "cosine" | "euclidean" | "dot" | "angular" | null;
            /** @description How many numbers a vector has. With a model it may be left out, and is then the model's own. */
            readonly dimension?: number | null;
            /** @description The model that makes vectors of texts; none for an index of raw vectors. */
            readonly model?: string | null;
            /** @description Up to 16 pairs of the caller's own. */
            readonly metadata?: components["schemas"]["Metadata"] | null;
        };
        /** @description What is to change; what is left out or null stays. */
        readonly UpdateIndexRequest: {
            /** @description Another name. */
            readonly name?: string | null;
            /** @description Pairs that take the place of all that were there. */
            readonly metadata?: components["schemas"]["Metadata"] | null;
            /**
             * @description Must be the metric that the index has.
             * @enum {string|null}
             */
            readonly metric?: "cosine" | "euclidean" | "dot" | "angular" | null;
            /** @description Must be the dimension that the index has. */
            readonly dimension?: number | null;
            /** @description Must be the model that the index is bound to. */
            readonly model?: string | null;
        };
        /** @description An index of vectors. */
        readonly VectorIndex: {
            /** @description The index's id. */
            readonly id: string;
            /**
             * @description Always index.
             * @enum {string}
             */
            readonly object: "index";
            /** @description The index's name. */
            readonly name: string;
            /**
             * @description How near two vectors are.
             * @enum {string}
             */
            readonly metric: "cosine" | "euclidean" | "dot";
            /** @description How many numbers a vector has. */
            readonly dimension: number;
            /** @description The model that the index is bound to. */
            readonly model: string | null;
            /** @description SHA-256, in hex, of everything that the vectors of the model depend on. */
            readonly model_digest: string | null;
            readonly metadata: components["schemas"]["Metadata"];
            /** @description How many records there are. */
            readonly vector_count: number;
            readonly created_at: components["schemas"]["UnixSeconds"];
            readonly updated_at: components["schemas"]["UnixSeconds"];
        };
        /**
         * @description Where a text stands.
         * @enum {string}
         */
        readonly GuardianSurface: "input" | "instructions" | "tool_definitions" | "tool_arguments" | "tool_results" | "files" | "index" | "embeddings" | "dreams" | "metadata" | "output" | "output_arguments";
        /** @description Where a detector found something. Offsets are UTF-16 units of the text before anything was taken out of it. */
        readonly GuardianSpan: {
            /** @description The detector. */
            readonly detector: string;
            /** @description What was found, such as secret.github_token. */
            readonly category: string;
            /** @description Where it begins. */
            readonly start: number;
            /** @description Where it ends; not part of it. */
            readonly end: number;
            /** @description How sure the detector is. */
            readonly score: number;
        };
        /** @description A rule that fitted. */
        readonly GuardianMatch: {
            /** @description The id of the rule in the policy file. */
            readonly rule: string;
            /**
             * @description What the rule does.
             * @enum {string}
             */
            readonly effect: "log" | "redact" | "block";
            /**
             * @description How bad the rule calls it.
             * @enum {string}
             */
            readonly severity: "low" | "medium" | "high" | "critical";
            readonly surface: components["schemas"]["GuardianSurface"];
            /** @description Where the text stands, such as input[0].content; `*` is in the place of names that callers choose. */
            readonly path: string;
            /** @description What was found; 100 at most. */
            readonly spans: readonly components["schemas"]["GuardianSpan"][];
            /** @description Set where a detector failed, and the rule's failure mode decided. */
            readonly failure: components["schemas"]["GuardianFailure"] | null;
            /** @description What the rule tells whoever sent the text. */
            readonly message: string | null;
            /** @description What the rule wants done besides. */
            readonly obligations: readonly string[];
        };
        /** @description How a detector failed. */
        readonly GuardianFailure: {
            /** @description The detector. */
            readonly detector: string;
            /**
             * @description What went wrong.
             * @enum {string}
             */
            readonly reason: "threw" | "timed_out" | "invalid";
        };
        /** @description What was asked for, and denied. */
        readonly GuardianDenial: {
            /** @description What was to be done, such as responses.create, or the operation. */
            readonly action: string;
            /** @description On what, such as response:resp_0f3c9a; `*` where it has no name that may be written down. */
            readonly resource: string;
            /** @description The rule that denied, default_deny where none allowed, or missing_scope. */
            readonly rule: string;
            /** @description The scopes with which it would have been allowed; empty where it is not for want of them. */
            readonly missing_scopes: readonly string[];
            /** @description How many more such denials came before this one and were counted only. */
            readonly repeated: number;
        };
        /** @description What the guardian decided about one request, reply or run. */
        readonly GuardianDecision: {
            /** @description The id, which errors have as audit_id. */
            readonly id: string;
            /**
             * @description Always guardian.decision.
             * @enum {string}
             */
            readonly object: "guardian.decision";
            readonly created_at: components["schemas"]["UnixSeconds"];
            /**
             * @description Whether it is about texts or about permission.
             * @enum {string}
             */
            readonly kind: "content" | "authorisation";
            /**
             * @description Whether the texts came in or went out.
             * @enum {string}
             */
            readonly direction: "in" | "out";
            /**
             * @description The strongest of the rules' effects.
             * @enum {string}
             */
            readonly effect: "log" | "redact" | "block";
            /** @description The operation, or run for what a run reads and says. */
            readonly operation: string;
            /** @description SHA-256 of the policy that decided. */
            readonly policy_version: string;
            /** @description The id of the key. */
            readonly key_id: string;
            /** @description The key's project. */
            readonly project: string;
            /**
             * @description The key's lane.
             * @enum {string}
             */
            readonly lane: "experimental" | "candidate" | "prod";
            /** @description The run that it is about. */
            readonly response_id: string | null;
            /** @description The x-request-id of the request. */
            readonly request_id: string | null;
            /** @description The W3C trace id. */
            readonly trace_id: string | null;
            /** @description The model of the run. */
            readonly model: string | null;
            /** @description How long it took to decide, in microseconds. */
            readonly duration_us: number;
            /** @description The rules that fitted, the strongest first; 100 at most. */
            readonly matches: readonly components["schemas"]["GuardianMatch"][];
            /** @description How many matches and spans there were besides. */
            readonly omitted: number;
            /** @description For authorisation, what was denied. */
            readonly denied: components["schemas"]["GuardianDenial"] | null;
        };
        /** @description A decision, with what it would have been otherwise. */
        readonly ExplainedGuardianDecision: {
            /** @description The id, which errors have as audit_id. */
            readonly id: string;
            /**
             * @description Always guardian.decision.
             * @enum {string}
             */
            readonly object: "guardian.decision";
            readonly created_at: components["schemas"]["UnixSeconds"];
            /**
             * @description Whether it is about texts or about permission.
             * @enum {string}
             */
            readonly kind: "content" | "authorisation";
            /**
             * @description Whether the texts came in or went out.
             * @enum {string}
             */
            readonly direction: "in" | "out";
            /**
             * @description The strongest of the rules' effects.
             * @enum {string}
             */
            readonly effect: "log" | "redact" | "block";
            /** @description The operation, or run for what a run reads and says. */
            readonly operation: string;
            /** @description SHA-256 of the policy that decided. */
            readonly policy_version: string;
            /** @description The id of the key. */
            readonly key_id: string;
            /** @description The key's project. */
            readonly project: string;
            /**
             * @description The key's lane.
             * @enum {string}
             */
            readonly lane: "experimental" | "candidate" | "prod";
            /** @description The run that it is about. */
            readonly response_id: string | null;
            /** @description The x-request-id of the request. */
            readonly request_id: string | null;
            /** @description The W3C trace id. */
            readonly trace_id: string | null;
            /** @description The model of the run. */
            readonly model: string | null;
            /** @description How long it took to decide, in microseconds. */
            readonly duration_us: number;
            /** @description The rules that fitted, the strongest first; 100 at most. */
            readonly matches: readonly components["schemas"]["GuardianMatch"][];
            /** @description How many matches and spans there were besides. */
            readonly omitted: number;
            /** @description For authorisation, what was denied. */
            readonly denied: components["schemas"]["GuardianDenial"] | null;
            readonly explanation: components["schemas"]["GuardianExplanation"];
        };
        /** @description What would have been allowed. */
        readonly GuardianExplanation: {
            /** @description Whether the policy that decided is the one in force now. */
            readonly policy_in_force: boolean;
            /** @description For each rule that fitted, what the effect would have been without it. */
            readonly effect_without: readonly components["schemas"]["GuardianCounterfactual"][];
            /** @description The rules without all of which the texts would have gone on. */
            readonly blocked_by: readonly string[];
            /** @description The rules without all of which the texts would have gone on as they were. */
            readonly changed_by: readonly string[];
            /** @description Whether no match was left out above. */
            readonly complete: boolean;
        };
        /** @description The effect without a rule. */
        readonly GuardianCounterfactual: {
            /** @description The id of the rule. */
            readonly rule: string;
            /**
             * @description What the effect would have been.
             * @enum {string}
             */
            readonly effect: "allow" | "log" | "redact" | "block";
        };
        /** @description A page of decisions. */
        readonly GuardianDecisionList: {
            /**
             * @description Always list.
             * @enum {string}
             */
            readonly object: "list";
            /** @description The decisions. */
            readonly data: readonly components["schemas"]["GuardianDecision"][];
            /** @description The id of the first. */
            readonly first_id: string | null;
            /** @description The id of the last. */
            readonly last_id: string | null;
            /** @description Whether there are more behind. */
            readonly has_more: boolean;
        };
        /** @description A page of indexes. */
        readonly IndexList: {
            /**
             * @description Always list.
             * @enum {string}
             */
            readonly object: "list";
            /** @description The indexes. */
            readonly data: readonly components["schemas"]["VectorIndex"][];
            /** @description The id of the first. */
            readonly first_id: string | null;
            /** @description The id of the last. */
            readonly last_id: string | null;
            /** @description Whether there are more behind. */
            readonly has_more: boolean;
        };
        /** @description An index that is gone. */
        readonly DeletedIndex: {
            /** @description The index's id. */
            readonly id: string;
            /**
             * @description Always index.deleted.
             * @enum {string}
             */
            readonly object: "index.deleted";
            /**
             * @description Always true.
             * @constant
             */
            readonly deleted: true;
        };
        /** @description How much an index holds. */
        readonly IndexStatistics: {
            /**
             * @description Always index.statistics.
             * @enum {string}
             */
            readonly object: "index.statistics";
            /** @description The index's id. */
            readonly index_id: string;
            /** @description How many records there are. */
            readonly vector_count: number;
            /** @description How many of them have a text. */
            readonly text_count: number;
            /** @description What the vectors take as they are stored, without texts and graphs. */
            readonly vector_bytes: number;
            /** @description How many vectors no graph knows yet; they are compared one by one. */
            readonly unindexed_count: number;
            /**
             * @description How vectors are found now: by comparing each, or by a graph of neighbours.
             * @enum {string}
             */
            readonly search: "exact" | "graph";
        };
        /** @description The numbers of a vector, as many as the index's dimension, from -1e15 to 1e15: a list of them, or base64 of them as little-endian float32. */
        readonly VectorValue: readonly unknown[] | string | null;
        /** @description Up to 16 pairs, keys up to 64 characters; strings up to 512 characters, numbers or booleans. */
        readonly VectorMetadata: {
            readonly [key: string]: string | number | boolean;
        };
        /** @description Records to write. */
        readonly UpsertVectorsRequest: {
            /** @description The records, each checked by itself. */
            readonly vectors: readonly components["schemas"]["VectorItem"][];
            /** @description The model that the vectors are of; refused with 409 where the index is bound to another one. */
            readonly model?: string | null;
            /** @description The digest of the model that the vectors are of; refused with 409 where the index has another one. */
            readonly model_digest?: string | null;
        };
        /** @description A record to write, with a vector, or with a text to make one of. */
        readonly VectorItem: {
            /** @description The record's id; 1 to 256 characters without control characters. */
            readonly id: string;
            readonly vector?: components["schemas"]["VectorValue"];
            /** @description The text, kept and found by its words; without a vector, one is made of it. */
            readonly text?: string | null;
            /** @description What filters ask for. */
            readonly metadata?: components["schemas"]["VectorMetadata"] | null;
        };
        /** @description What became of each item, in their order. */
        readonly VectorOutcomeList: {
            /**
             * @description Always list.
             * @enum {string}
             */
            readonly object: "list";
            /** @description The index's id. */
            readonly index_id: string;
            /** @description How many are new. */
            readonly created: number;
            /** @description How many took the place of an older one. */
            readonly updated: number;
            /** @description How many were not written. */
            readonly failed: number;
            /** @description One for each item. */
            readonly data: readonly components["schemas"]["VectorOutcome"][];
        };
        /** @description What became of an item. */
        readonly VectorOutcome: {
            /** @description The record's id. */
            readonly id: string;
            /**
             * @description What was done.
             * @enum {string}
             */
            readonly status: "created" | "updated" | "failed";
            /** @description Why it failed. */
            readonly error: components["schemas"]["VectorProblem"] | null;
        };
        /** @description What is wrong with an item. */
        readonly VectorProblem: {
            /** @description The kind of problem. */
            readonly code: string;
            /** @description The problem in words. */
            readonly message: string;
            /** @description The path of the field. */
            readonly param: string;
        };
        /** @description A record of an index. */
        readonly IndexVector: {
            /** @description The record's id. */
            readonly id: string;
            /**
             * @description Always index.vector.
             * @enum {string}
             */
            readonly object: "index.vector";
            /** @description The index's id. */
            readonly index_id: string;
            readonly vector?: components["schemas"]["VectorNumbers"];
            /** @description The text. */
            readonly text: string | null;
            readonly metadata: components["schemas"]["VectorMetadata"];
            readonly created_at: components["schemas"]["UnixSeconds"];
            readonly updated_at: components["schemas"]["UnixSeconds"];
        };
        /** @description The numbers of a vector. */
        readonly VectorNumbers: readonly number[];
        /** @description A page of records. */
        readonly VectorList: {
            /**
             * @description Always list.
             * @enum {string}
             */
            readonly object: "list";
            /** @description The records. */
            readonly data: readonly components["schemas"]["IndexVector"][];
            /** @description The id of the first. */
            readonly first_id: string | null;
            /** @description The id of the last. */
            readonly last_id: string | null;
            /** @description Whether there are more behind. */
            readonly has_more: boolean;
        };
        /** @description A record that is gone. */
        readonly DeletedVector: {
            /** @description The record's id. */
            readonly id: string;
            /**
             * @description Always index.vector.deleted.
             * @enum {string}
             */
            readonly object: "index.vector.deleted";
            /** @description The index's id. */
            readonly index_id: string;
            /**
             * @description Always true.
             * @constant
             */
            readonly deleted: true;
        };
        /** @description Which records to remove; either ids or a filter. */
        readonly DeleteVectorsRequest: {
            /** @description The ids of records. */
            readonly ids?: readonly string[] | null;
            /** @description A condition on metadata. */
            readonly filter?: components["schemas"]["AttributeFilter"] | null;
        };
        /** @description What was removed. */
        readonly VectorDeletion: {
            /**
             * @description Always index.deletion.
             * @enum {string}
             */
            readonly object: "index.deletion";
            /** @description The index's id. */
            readonly index_id: string;
            /** @description How many of the records were there. */
            readonly deleted: number;
        };
        /** @description What to look for. */
        readonly SearchIndexRequest: {
            /**
             * @description vector finds the nearest; lexical finds texts that have the words; hybrid fuses both rankings by their ranks, and its scores are sums of 1 / (60 + rank).
             * @default vector
             * @enum {string|null}
             */
            readonly mode?: "vector" | "lexical" | "hybrid" | null;
            /** @description The vector to be near to; its numbers, or base64 of them as little-endian float32. */
            readonly vector?: readonly unknown[] | string | null;
            /** @description The text to make a vector of, and whose words to look for. */
            readonly text?: string | null;
            /**
             * @description How many hits at most.
             * @default 10
             */
            readonly k?: number | null;
            /** @description A condition on metadata. One on a key that no record of the index has is refused. */
            readonly filter?: components["schemas"]["AttributeFilter"] | null;
            /**
             * @description What to tell of each hit besides its id and score.
             * @default []
             */
            readonly include?: readonly ("vector" | "text" | "metadata")[] | null;
            /** @description The model that the vector is of; refused with 409 where the index is bound to another one. */
            readonly model?: string | null;
            /** @description The digest of the model that the vector is of; refused with 409 where the index has another one. */
            readonly model_digest?: string | null;
        };
        /** @description What was found. */
        readonly IndexSearchResults: {
            /**
             * @description Always index.search_results.
             * @enum {string}
             */
            readonly object: "index.search_results";
            /** @description The index's id. */
            readonly index_id: string;
            /**
             * @description How it was found.
             * @enum {string}
             */
            readonly mode: "vector" | "lexical" | "hybrid";
            /**
             * @description What scores are in the mode vector: the cosine, the inner product, or the distance with its sign turned. Higher is better.
             * @enum {string}
             */
            readonly metric: "cosine" | "euclidean" | "dot";
            /** @description The hits, best first. */
            readonly data: readonly components["schemas"]["IndexSearchHit"][];
        };
        /** @description A record that was found. */
        readonly IndexSearchHit: {
            /** @description The record's id. */
            readonly id: string;
            /** @description How good it is; higher is better. */
            readonly score: number;
            readonly vector?: components["schemas"]["VectorNumbers"];
            /** @description The text, where it was asked for. */
            readonly text?: string | null;
            readonly metadata?: components["schemas"]["VectorMetadata"];
        };
        /** @description What to import. */
        readonly ImportVectorsRequest: {
            /** @description The index to read from, by its id, its name or an alias. */
            readonly source: string;
            /** @description The next of the page before. */
            readonly after?: string | null;
            /**
             * @description How many records to read.
             * @default 100
             */
            readonly limit?: number | null;
        };
        /** @description What was imported. */
        readonly IndexImport: {
            /**
             * @description Always index.import.
             * @enum {string}
             */
            readonly object: "index.import";
            /** @description The id of the index that was written to. */
            readonly index_id: string;
            /** @description The id of the index that was read from. */
            readonly source: string;
            /** @description How many were written. */
            readonly imported: number;
            /** @description The records that could not be written. */
            readonly failed: readonly components["schemas"]["FailedImport"][];
            /** @description What to give as after next; null at the end. */
            readonly next: string | null;
        };
        /** @description A record that could not be imported. */
        readonly FailedImport: {
            /** @description The record's id. */
            readonly id: string;
            readonly error: components["schemas"]["VectorProblem"];
        };
        /** @description What an alias is to stand for. */
        readonly SetIndexAliasRequest: {
            /** @description The id of the index. */
            readonly index_id: string;
        };
        /** @description A name that stands for an index. */
        readonly IndexAlias: {
            /**
             * @description Always index_alias.
             * @enum {string}
             */
            readonly object: "index_alias";
            /** @description The alias. */
            readonly alias: string;
            /** @description The id of the index. */
            readonly index_id: string;
            readonly updated_at: components["schemas"]["UnixSeconds"];
        };
        /** @description A page of aliases. */
        readonly IndexAliasList: {
            /**
             * @description Always list.
             * @enum {string}
             */
            readonly object: "list";
            /** @description The aliases. */
            readonly data: readonly components["schemas"]["IndexAlias"][];
            /** @description The first alias. */
            readonly first_id: string | null;
            /** @description The last alias. */
            readonly last_id: string | null;
            /** @description Whether there are more behind. */
            readonly has_more: boolean;
        };
        /** @description An alias that is gone. */
        readonly DeletedIndexAlias: {
            /** @description The alias. */
            readonly alias: string;
            /**
             * @description Always index_alias.deleted.
             * @enum {string}
             */
            readonly object: "index_alias.deleted";
            /**
             * @description Always true.
             * @constant
             */
            readonly deleted: true;
        };
        /** @description A call of a tool. */
        readonly ToolCallRequest: {
            /** @description What the tool is given; it must fit the parameters of the tool. */
            readonly arguments: Record<string, unknown>;
        };
        /** @description What a tool gave back. */
        readonly ToolResult: {
            /**
             * @description Always tool.result.
             * @enum {string}
             */
            readonly object: "tool.result";
            /** @description The name of the tool. */
            readonly name: string;
            /** @description The version of the capability. */
            readonly version: string;
            /** @description What the tool promised. */
            readonly result: Record<string, unknown>;
            /** @description How long it took, checks included, in milliseconds. */
            readonly duration_ms: number;
        };
        /** @description A JSON-RPC message of the Model Context Protocol. */
        readonly McpMessage: {
            /**
             * @description Always 2.0.
             * @enum {string}
             */
            readonly jsonrpc: "2.0";
            /** @description What the reply is told by; a notification has none. */
            readonly id?: string | number;
            /** @description What is asked, such as tools/call. */
            readonly method?: string;
            /** @description What the method is given. */
            readonly params?: Record<string, unknown>;
            /** @description A reply of the client; this server asks nothing, so it is taken and not answered. */
            readonly result?: Record<string, unknown>;
            /** @description A refusal of the client; as with a reply. */
            readonly error?: Record<string, unknown>;
        };
        /** @description Why a request could not be answered. */
        readonly McpError: {
            /** @description The code of JSON-RPC. */
            readonly code: number;
            /** @description What went wrong. */
            readonly message: string;
            /** @description More of it. */
            readonly data?: unknown;
        };
        /** @description The reply to a request. */
        readonly McpReply: {
            /**
             * @description Always 2.0.
             * @enum {string}
             */
            readonly jsonrpc: "2.0";
            /** @description That of the request. */
            readonly id: string | number;
            /** @description What the method gives. */
            readonly result?: Record<string, unknown>;
            readonly error?: components["schemas"]["McpError"];
        };
        /** @description That the process lives. */
        readonly Health: {
            /**
             * @description Always ok.
             * @enum {string}
             */
            readonly status: "ok";
            /** @description The server's version. */
            readonly version: string;
        };
        /** @description That requests can be served. */
        readonly Readiness: {
            /**
             * @description Always ready.
             * @enum {string}
             */
            readonly status: "ready";
            /** @description Each check by name. What is degraded works, with more delay than it should have. */
            readonly checks: {
                readonly [key: string]: "ok" | "degraded";
            };
        };
        /** @description Metrics in the Prometheus text format 0.0.4. */
        readonly MetricsText: string;
        /** @description An OpenAPI document. */
        readonly OpenapiDocument: {
            /**
             * @description The version of OpenAPI.
             * @enum {string}
             */
            readonly openapi: "3.1.0";
            /** @description What the document describes. */
            readonly info: Record<string, unknown>;
            /** @description The operations. */
            readonly paths: Record<string, unknown>;
            /** @description What the operations share. */
            readonly components: Record<string, unknown>;
        };
        /** @description What a stream is made of. The stream ends with the line `data: [DONE]`. */
        readonly StreamEvent: components["schemas"]["ResponseCreatedEvent"] | components["schemas"]["ResponseQueuedEvent"] | components["schemas"]["ResponseInProgressEvent"] | components["schemas"]["ResponseCompletedEvent"] | components["schemas"]["ResponseIncompleteEvent"] | components["schemas"]["ResponseFailedEvent"] | components["schemas"]["OutputItemAddedEvent"] | components["schemas"]["OutputItemDoneEvent"] | components["schemas"]["ContentPartAddedEvent"] | components["schemas"]["ContentPartDoneEvent"] | components["schemas"]["OutputTextDeltaEvent"] | components["schemas"]["OutputTextDoneEvent"] | components["schemas"]["AnnotationAddedEvent"] | components["schemas"]["RefusalDeltaEvent"] | components["schemas"]["RefusalDoneEvent"] | components["schemas"]["FunctionCallArgumentsDeltaEvent"] | components["schemas"]["FunctionCallArgumentsDoneEvent"] | components["schemas"]["CustomToolCallInputDeltaEvent"] | components["schemas"]["CustomToolCallInputDoneEvent"] | components["schemas"]["McpListToolsInProgressEvent"] | components["schemas"]["McpListToolsCompletedEvent"] | components["schemas"]["McpListToolsFailedEvent"] | components["schemas"]["McpCallInProgressEvent"] | components["schemas"]["McpCallCompletedEvent"] | components["schemas"]["McpCallFailedEvent"] | components["schemas"]["McpCallArgumentsDeltaEvent"] | components["schemas"]["McpCallArgumentsDoneEvent"] | components["schemas"]["FileSearchCallInProgressEvent"] | components["schemas"]["FileSearchCallSearchingEvent"] | components["schemas"]["FileSearchCallCompletedEvent"] | components["schemas"]["ReasoningSummaryPartAddedEvent"] | components["schemas"]["ReasoningSummaryPartDoneEvent"] | components["schemas"]["ReasoningSummaryTextDeltaEvent"] | components["schemas"]["ReasoningSummaryTextDoneEvent"] | components["schemas"]["ErrorEvent"] | components["schemas"]["KeepaliveEvent"] | components["schemas"]["StepStartedEvent"] | components["schemas"]["StepCompletedEvent"];
        /** @description The event's place in the stream, from 0. */
        readonly SequenceNumber: number;
        /** @description A place in a list, from 0. */
        readonly Index: number;
        /** @description The run has begun. */
        readonly ResponseCreatedEvent: {
            /**
             * @description Always response.created.
             * @enum {string}
             */
            readonly type: "response.created";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly response: components["schemas"]["ResponseObject"];
        };
        /** @description The run waits for a worker. */
        readonly ResponseQueuedEvent: {
            /**
             * @description Always response.queued.
             * @enum {string}
             */
            readonly type: "response.queued";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly response: components["schemas"]["ResponseObject"];
        };
        /** @description The run is at work. */
        readonly ResponseInProgressEvent: {
            /**
             * @description Always response.in_progress.
             * @enum {string}
             */
            readonly type: "response.in_progress";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly response: components["schemas"]["ResponseObject"];
        };
        /** @description The run has ended well. */
        readonly ResponseCompletedEvent: {
            /**
             * @description Always response.completed.
             * @enum {string}
             */
            readonly type: "response.completed";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly response: components["schemas"]["ResponseObject"];
        };
        /** @description The run has ended early. */
        readonly ResponseIncompleteEvent: {
            /**
             * @description Always response.incomplete.
             * @enum {string}
             */
            readonly type: "response.incomplete";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly response: components["schemas"]["ResponseObject"];
        };
        /** @description The run has failed. */
        readonly ResponseFailedEvent: {
            /**
             * @description Always response.failed.
             * @enum {string}
             */
            readonly type: "response.failed";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly response: components["schemas"]["ResponseObject"];
        };
        /** @description An item begins. */
        readonly OutputItemAddedEvent: {
            /**
             * @description Always response.output_item.added.
             * @enum {string}
             */
            readonly type: "response.output_item.added";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly output_index: components["schemas"]["Index"];
            readonly item: components["schemas"]["OutputItem"];
        };
        /** @description An item is whole. */
        readonly OutputItemDoneEvent: {
            /**
             * @description Always response.output_item.done.
             * @enum {string}
             */
            readonly type: "response.output_item.done";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly output_index: components["schemas"]["Index"];
            readonly item: components["schemas"]["OutputItem"];
        };
        /** @description A part of a message begins. */
        readonly ContentPartAddedEvent: {
            /**
             * @description Always response.content_part.added.
             * @enum {string}
             */
            readonly type: "response.content_part.added";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
            readonly content_index: components["schemas"]["Index"];
            readonly part: components["schemas"]["OutputPart"];
        };
        /** @description A part of a message is whole. */
        readonly ContentPartDoneEvent: {
            /**
             * @description Always response.content_part.done.
             * @enum {string}
             */
            readonly type: "response.content_part.done";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
            readonly content_index: components["schemas"]["Index"];
            readonly part: components["schemas"]["OutputPart"];
        };
        /** @description The next piece of text. */
        readonly OutputTextDeltaEvent: {
            /**
             * @description Always response.output_text.delta.
             * @enum {string}
             */
            readonly type: "response.output_text.delta";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
            readonly content_index: components["schemas"]["Index"];
            /** @description The next piece. */
            readonly delta: string;
            readonly logprobs: components["schemas"]["LogProbs"];
        };
        /** @description The text is whole. */
        readonly OutputTextDoneEvent: {
            /**
             * @description Always response.output_text.done.
             * @enum {string}
             */
            readonly type: "response.output_text.done";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
            readonly content_index: components["schemas"]["Index"];
            /** @description The whole text. */
            readonly text: string;
            readonly logprobs: components["schemas"]["LogProbs"];
        };
        /** @description A statement gets its source. */
        readonly AnnotationAddedEvent: {
            /**
             * @description Always response.output_text.annotation.added.
             * @enum {string}
             */
            readonly type: "response.output_text.annotation.added";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
            readonly content_index: components["schemas"]["Index"];
            readonly annotation_index: components["schemas"]["Index"];
            readonly annotation: components["schemas"]["Annotation"];
        };
        /** @description The next piece of a refusal. */
        readonly RefusalDeltaEvent: {
            /**
             * @description Always response.refusal.delta.
             * @enum {string}
             */
            readonly type: "response.refusal.delta";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
            readonly content_index: components["schemas"]["Index"];
            /** @description The next piece. */
            readonly delta: string;
        };
        /** @description The refusal is whole. */
        readonly RefusalDoneEvent: {
            /**
             * @description Always response.refusal.done.
             * @enum {string}
             */
            readonly type: "response.refusal.done";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
            readonly content_index: components["schemas"]["Index"];
            /** @description The whole refusal. */
            readonly refusal: string;
        };
        /** @description The next piece of the arguments. */
        readonly FunctionCallArgumentsDeltaEvent: {
            /**
             * @description Always response.function_call_arguments.delta.
             * @enum {string}
             */
            readonly type: "response.function_call_arguments.delta";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
            /** @description The next piece. */
            readonly delta: string;
        };
        /** @description The arguments are whole. */
        readonly FunctionCallArgumentsDoneEvent: {
            /**
             * @description Always response.function_call_arguments.done.
             * @enum {string}
             */
            readonly type: "response.function_call_arguments.done";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
            /** @description The function's name. */
            readonly name: string;
            /** @description The whole arguments. */
            readonly arguments: string;
        };
        /** @description The next piece of the input. */
        readonly CustomToolCallInputDeltaEvent: {
            /**
             * @description Always response.custom_tool_call_input.delta.
             * @enum {string}
             */
            readonly type: "response.custom_tool_call_input.delta";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
            /** @description The next piece. */
            readonly delta: string;
        };
        /** @description The input is whole. */
        readonly CustomToolCallInputDoneEvent: {
            /**
             * @description Always response.custom_tool_call_input.done.
             * @enum {string}
             */
            readonly type: "response.custom_tool_call_input.done";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
            /** @description The whole input. */
            readonly input: string;
        };
        /** @description A server is asked for its tools. */
        readonly McpListToolsInProgressEvent: {
            /**
             * @description Always response.mcp_list_tools.in_progress.
             * @enum {string}
             */
            readonly type: "response.mcp_list_tools.in_progress";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
        };
        /** @description The server has listed its tools. */
        readonly McpListToolsCompletedEvent: {
            /**
             * @description Always response.mcp_list_tools.completed.
             * @enum {string}
             */
            readonly type: "response.mcp_list_tools.completed";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
        };
        /** @description The server has not listed its tools. */
        readonly McpListToolsFailedEvent: {
            /**
             * @description Always response.mcp_list_tools.failed.
             * @enum {string}
             */
            readonly type: "response.mcp_list_tools.failed";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
        };
        /** @description A tool of a server is being called. */
        readonly McpCallInProgressEvent: {
            /**
             * @description Always response.mcp_call.in_progress.
             * @enum {string}
             */
            readonly type: "response.mcp_call.in_progress";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
        };
        /** @description The tool has returned. */
        readonly McpCallCompletedEvent: {
            /**
             * @description Always response.mcp_call.completed.
             * @enum {string}
             */
            readonly type: "response.mcp_call.completed";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
        };
        /** @description The call came to nothing. */
        readonly McpCallFailedEvent: {
            /**
             * @description Always response.mcp_call.failed.
             * @enum {string}
             */
            readonly type: "response.mcp_call.failed";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
        };
        /** @description The next piece of the arguments. */
        readonly McpCallArgumentsDeltaEvent: {
            /**
             * @description Always response.mcp_call_arguments.delta.
             * @enum {string}
             */
            readonly type: "response.mcp_call_arguments.delta";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
            /** @description The next piece. */
            readonly delta: string;
        };
        /** @description The arguments are whole. */
        readonly McpCallArgumentsDoneEvent: {
            /**
             * @description Always response.mcp_call_arguments.done.
             * @enum {string}
             */
            readonly type: "response.mcp_call_arguments.done";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
            /** @description The whole arguments. */
            readonly arguments: string;
        };
        /** @description A search in files begins. */
        readonly FileSearchCallInProgressEvent: {
            /**
             * @description Always response.file_search_call.in_progress.
             * @enum {string}
             */
            readonly type: "response.file_search_call.in_progress";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
        };
        /** @description The files are being searched. */
        readonly FileSearchCallSearchingEvent: {
            /**
             * @description Always response.file_search_call.searching.
             * @enum {string}
             */
            readonly type: "response.file_search_call.searching";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
        };
        /** @description The search is done. */
        readonly FileSearchCallCompletedEvent: {
            /**
             * @description Always response.file_search_call.completed.
             * @enum {string}
             */
            readonly type: "response.file_search_call.completed";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
        };
        /** @description A part of a summary begins. */
        readonly ReasoningSummaryPartAddedEvent: {
            /**
             * @description Always response.reasoning_summary_part.added.
             * @enum {string}
             */
            readonly type: "response.reasoning_summary_part.added";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
            readonly summary_index: components["schemas"]["Index"];
            readonly part: components["schemas"]["SummaryPart"];
        };
        /** @description A part of a summary is whole. */
        readonly ReasoningSummaryPartDoneEvent: {
            /**
             * @description Always response.reasoning_summary_part.done.
             * @enum {string}
             */
            readonly type: "response.reasoning_summary_part.done";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
            readonly summary_index: components["schemas"]["Index"];
            readonly part: components["schemas"]["SummaryPart"];
        };
        /** @description The next piece of a summary. */
        readonly ReasoningSummaryTextDeltaEvent: {
            /**
             * @description Always response.reasoning_summary_text.delta.
             * @enum {string}
             */
            readonly type: "response.reasoning_summary_text.delta";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
            readonly summary_index: components["schemas"]["Index"];
            /** @description The next piece. */
            readonly delta: string;
        };
        /** @description The summary part is whole. */
        readonly ReasoningSummaryTextDoneEvent: {
            /**
             * @description Always response.reasoning_summary_text.done.
             * @enum {string}
             */
            readonly type: "response.reasoning_summary_text.done";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly item_id: components["schemas"]["ItemId"];
            readonly output_index: components["schemas"]["Index"];
            readonly summary_index: components["schemas"]["Index"];
            /** @description The whole text. */
            readonly text: string;
        };
        /** @description Something went wrong; response.failed follows. */
        readonly ErrorEvent: {
            /**
             * @description Always error.
             * @enum {string}
             */
            readonly type: "error";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            /** @description The error itself. */
            readonly code: string | null;
            /** @description What a person should know. */
            readonly message: string;
            /** @description The path of the field at fault. */
            readonly param: string | null;
            readonly error: components["schemas"]["ErrorDetails"];
        };
        /** @description The stream lives. Has no number and is never replayed. */
        readonly KeepaliveEvent: {
            /**
             * @description Always keepalive.
             * @enum {string}
             */
            readonly type: "keepalive";
        };
        /** @description A step of the run begins; sent only when asked for by include lukhas.steps. */
        readonly StepStartedEvent: {
            /**
             * @description Always lukhas:step.started.
             * @enum {string}
             */
            readonly type: "lukhas:step.started";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly step: components["schemas"]["Step"];
        };
        /** @description A step of the run has ended; sent only when asked for by include lukhas.steps. */
        readonly StepCompletedEvent: {
            /**
             * @description Always lukhas:step.completed.
             * @enum {string}
             */
            readonly type: "lukhas:step.completed";
            readonly sequence_number: components["schemas"]["SequenceNumber"];
            readonly step: components["schemas"]["Step"];
            /**
             * @description How the step ended.
             * @enum {string}
             */
            readonly outcome: "ok" | "skipped" | "failed";
            /** @description How long the step took, in milliseconds. */
            readonly duration_ms: number;
            /** @description The nodes that the step left. */
            readonly node_ids: readonly string[];
        };
        /** @description A step of a run. */
        readonly Step: {
            /** @description The step's id. */
            readonly id: string;
            /**
             * @description The stage that the step belongs to.
             * @enum {string}
             */
            readonly stage: "intent" | "risk_in" | "memory" | "attention" | "thought" | "validate" | "risk_out" | "action";
            /** @description The capability that ran, or the stage's own name. */
            readonly capability: string;
        };
        /** @description What the guardian decided about the texts of the request and of the run. */
        readonly ResponseGuardian: {
            /** @description SHA-256 of the policy that judged; null where nothing was thought. */
            readonly policy_version: string | null;
            /**
             * @description The strongest of the decisions' effects.
             * @enum {string}
             */
            readonly effect: "allow" | "log" | "redact" | "block";
            /** @description At most one about the request, one about what the run read, and one about what it said. */
            readonly decisions: readonly components["schemas"]["ResponseGuardianDecision"][];
        };
        /** @description A decision in short; getGuardianDecision tells the whole of it. */
        readonly ResponseGuardianDecision: {
            /** @description The id of the decision. */
            readonly id: string;
            /**
             * @description Whether it is about what came in or what went out.
             * @enum {string}
             */
            readonly direction: "in" | "out";
            /**
             * @description The strongest of the matches' effects.
             * @enum {string}
             */
            readonly effect: "allow" | "log" | "redact" | "block";
            /** @description SHA-256 of the policy that decided. */
            readonly policy_version: string;
            /** @description The rules that fitted, and where. */
            readonly matches: readonly components["schemas"]["ResponseGuardianMatch"][];
            /** @description How many matches and spans there are besides. */
            readonly omitted: number;
        };
        /** @description A rule that fitted a text. */
        readonly ResponseGuardianMatch: {
            /** @description The id of the rule. */
            readonly rule: string;
            /**
             * @description What the rule does.
             * @enum {string}
             */
            readonly effect: "log" | "redact" | "block";
            /**
             * @description How grave the policy takes it to be.
             * @enum {string}
             */
            readonly severity: "low" | "medium" | "high" | "critical";
            /** @description Where the text stood, such as input or output. */
            readonly surface: string;
            /** @description Where in the request or in the run, such as output[0].content[0].text. */
            readonly path: string;
            /** @description What was found, in UTF-16 units of the text. */
            readonly spans: readonly components["schemas"]["ResponseGuardianSpan"][];
            /** @description Set where the rule decided because a detector failed. */
            readonly failure: components["schemas"]["ResponseGuardianFailure"] | null;
        };
        /** @description What a detector found. */
        readonly ResponseGuardianSpan: {
            /** @description The detector. */
            readonly detector: string;
            /** @description What it is, such as secret.aws_access_key. */
            readonly category: string;
            /** @description Where it begins. */
            readonly start: number;
            /** @description Where it ends. */
            readonly end: number;
            /** @description How sure the detector is. */
            readonly score: number;
        };
        /** @description A detector that failed. */
        readonly ResponseGuardianFailure: {
            /** @description The detector. */
            readonly detector: string;
            /**
             * @description How it failed.
             * @enum {string}
             */
            readonly reason: "threw" | "timed_out" | "invalid";
        };
        /** @description What a run did and why. */
        readonly ResponseTrace: {
            /**
             * @description Always response.trace.
             * @enum {string}
             */
            readonly object: "response.trace";
            /** @description The response that it explains. */
            readonly response_id: string;
            /** @description The W3C trace id of the request; null while there is no node. */
            readonly trace_id: string | null;
            /** @description The model that answered. */
            readonly model: string;
            readonly created_at: components["schemas"]["UnixSeconds"];
            /**
             * @description How far the run has come.
             * @enum {string}
             */
            readonly status: "queued" | "in_progress" | "completed" | "incomplete" | "failed" | "cancelled";
            /** @description Why the run failed. */
            readonly error: components["schemas"]["ResponseError"] | null;
            /** @description Why the run ended early. */
            readonly incomplete_details: components["schemas"]["IncompleteDetails"] | null;
            /** @description The tokens used; null until the run has ended. */
            readonly usage: components["schemas"]["Usage"] | null;
            /** @description The stages in the order in which they began, each with all of its steps together. */
            readonly stages: readonly components["schemas"]["TraceStage"][];
            /** @description The steps in order. */
            readonly steps: readonly components["schemas"]["TraceStep"][];
            /** @description The choices that were made, in order. */
            readonly decisions: readonly components["schemas"]["TraceDecision"][];
            /** @description The nodes in order of thought; none until the run has ended, nor for a run that was ended from elsewhere. */
            readonly nodes: readonly components["schemas"]["MatrizNode"][];
            /** @description All links of all nodes. */
            readonly links: readonly components["schemas"]["TraceLink"][];
            /** @description What was thought at each node, by reference or, when asked for, itself. */
            readonly payloads: readonly components["schemas"]["TracePayload"][];
        };
        /** @description How long a stage took. */
        readonly TraceStage: {
            /**
             * @description The stage.
             * @enum {string}
             */
            readonly stage: "intent" | "risk_in" | "memory" | "attention" | "thought" | "validate" | "risk_out" | "action";
            /** @description How many steps it had. */
            readonly steps: number;
            /** @description How long they took, in milliseconds. */
            readonly duration_ms: number;
        };
        /** @description A step of the run. */
        readonly TraceStep: {
            /** @description The step's id. */
            readonly id: string;
            /**
             * @description The stage that the step belongs to.
             * @enum {string}
             */
            readonly stage: "intent" | "risk_in" | "memory" | "attention" | "thought" | "validate" | "risk_out" | "action";
            /** @description The capability that ran, or the stage's own name. */
            readonly capability: string;
            /**
             * @description How the step ended; null while it goes on.
             * @enum {string|null}
             */
            readonly outcome: "ok" | "skipped" | "failed" | null;
            /** @description How long the step took, in milliseconds; null while it goes on. */
            readonly duration_ms: number | null;
            /** @description The nodes that the step left. */
            readonly node_ids: readonly string[];
        };
        /** @description A choice that was made. */
        readonly TraceDecision: {
            readonly node_id: components["schemas"]["NodeId"];
            /** @description The capability whose answer was taken; null when none was, and where there was nothing to choose. */
            readonly chosen: string | null;
            /** @description What was considered, in order. */
            readonly alternatives: readonly components["schemas"]["TraceAlternative"][];
            /** @description What the decision's node says of it. */
            readonly payload: unknown;
        };
        /** @description One of those that were considered. */
        readonly TraceAlternative: {
            /** @description The capability. */
            readonly capability: string;
            /**
             * @description What became of it. not_asked means that another answered before its turn came, or that it could not answer.
             * @enum {string}
             */
            readonly outcome: "chosen" | "skipped" | "failed" | "not_asked";
            /** @description How sure it was taken to be. */
            readonly confidence: number | null;
            /** @description What spoke for or against it. */
            readonly reason: string | null;
        };
        /** @description A relation between two nodes. */
        readonly TraceLink: {
            readonly source_node_id: components["schemas"]["NodeId"];
            readonly target_node_id: components["schemas"]["NodeId"];
            /**
             * @description How the source is related to the target.
             * @enum {string}
             */
            readonly link_type: "temporal" | "causal" | "semantic" | "emotional" | "spatial" | "evidence";
        };
        /** @description What was thought at a node. */
        readonly TracePayload: {
            readonly node_id: components["schemas"]["NodeId"];
            /** @description The SHA-256 of its JSON text, as the node's evidence has it. */
            readonly hash: string | null;
            /** @description How long its JSON text is, in bytes of UTF-8. */
            readonly size_bytes: number;
            /** @description The payload itself; left out unless asked for. */
            readonly payload?: unknown;
        };
        /** @description The graph of a run as text in the language of Mermaid or Graphviz. */
        readonly TraceDiagram: string;
        /** @description How a response came out when it was run again from its recording. */
        readonly ResponseReplay: {
            /**
             * @description Always response.replay.
             * @enum {string}
             */
            readonly object: "response.replay";
            /** @description The response. */
            readonly response_id: string;
            /** @description Whether each node and each event is what the log has, to the last digit of its times. */
            readonly identical: boolean;
            /** @description How many nodes were thought again. */
            readonly executed_nodes: number;
            /** @description How many events were held against the log. */
            readonly compared_events: number;
            /** @description Where the two part ways first; null when they do not. */
            readonly divergence: components["schemas"]["ReplayDivergence"] | null;
        };
        /** @description The first difference between a response and its replay. */
        readonly ReplayDivergence: {
            /**
             * @description What differs: what a node asked of the world (reading), what it thought (node), or what was told of it (event).
             * @enum {string}
             */
            readonly kind: "reading" | "node" | "event";
            /** @description The node; null where the log has none. */
            readonly node_id: components["schemas"]["NodeId"] | null;
            /** @description What kind of step the node is. */
            readonly type: string | null;
            /** @description The stage within which it happened. */
            readonly stage: string | null;
            /** @description The capability that was at work. */
            readonly capability: string | null;
            /** @description A JSON Pointer to the difference, such as /payload/text. */
            readonly path: string;
            /** @description What the log has: the payload of the node, the node, or the event; null where it has nothing. */
            readonly recorded: unknown;
            /** @description What came of it now, likewise. */
            readonly replayed: unknown;
        };
        /** @description What a node came from. */
        readonly NodeCauseList: {
            /**
             * @description Always list.
             * @enum {string}
             */
            readonly object: "list";
            readonly node_id: components["schemas"]["NodeId"];
            /** @description The response that the node explains. */
            readonly response_id: string;
            /** @description The causes, nearest first, each once. */
            readonly data: readonly components["schemas"]["NodeCause"][];
        };
        /** @description A node that another one came from. */
        readonly NodeCause: {
            readonly node_id: components["schemas"]["NodeId"];
            /** @description How many steps back: 1 for what the node itself names. */
            readonly depth: number;
            readonly effect_node_id: components["schemas"]["NodeId"];
            /**
             * @description How the effect names it; trigger where no link says more.
             * @enum {string}
             */
            readonly link_type: "temporal" | "causal" | "semantic" | "emotional" | "spatial" | "evidence" | "trigger";
            /** @description What kind of step it is. */
            readonly type: string;
            /** @description The node's labels. */
            readonly labels: readonly string[];
            /** @description What it was able to do. */
            readonly capabilities: readonly string[];
            /** @description How sure it was. */
            readonly confidence: number;
            /** @description What it rests on, such as the user's own items. */
            readonly evidence: readonly components["schemas"]["NodeCauseEvidence"][];
        };
        /** @description A thing that can be looked up. */
        readonly NodeCauseEvidence: {
            /** @description What it is. */
            readonly kind: string;
            /** @description Where it is, such as lukhas:item/msg_0f3c9a. */
            readonly uri: string;
        };
        /** @description One inspectable step of thought. What was thought is a record beside the node, bound to it by the hash in `evidence`. */
        readonly MatrizNode: {
            /**
             * @description The major version of this schema.
             * @constant
             */
            readonly version: 1;
            readonly id: components["schemas"]["NodeId"];
            /**
             * @description What kind of step it is.
             * @enum {unknown}
             */
            readonly type: "SENSORY_IMG" | "SENSORY_AUD" | "SENSORY_VID" | "SENSORY_TOUCH" | "EMOTION" | "INTENT" | "DECISION" | "CONTEXT" | "MEMORY" | "REFLECTION" | "CAUSAL" | "TEMPORAL" | "AWARENESS" | "HYPOTHESIS" | "REPLAY" | "DRM" | "COMPUTATION" | "VALIDATION";
            /** @description `namespace:key=value@v`. */
            readonly labels?: readonly string[];
            /** @description How the step stands; each from 0 to 1, `valence` from -1. */
            readonly state: {
                readonly confidence: number;
                readonly salience: number;
                readonly valence?: number;
                readonly arousal?: number;
                readonly novelty?: number;
                readonly urgency?: number;
                readonly shock_factor?: number;
                readonly risk?: number;
                readonly utility?: number;
            };
            /** @description Epoch milliseconds. */
            readonly timestamps: {
                readonly created_ts: number;
                readonly updated_ts?: number;
                readonly observed_ts?: number;
            };
            /** @description Where the step comes from. */
            readonly provenance: {
                /** @description The module that made it. */
                readonly producer: string;
                /** @description What it was able to do. */
                readonly capabilities: readonly string[];
                /** @description Whose it is. */
                readonly tenant: string;
                /** @description The trace it belongs to. */
                readonly trace_id: string;
                /** @description By which rights it was made. */
                readonly consent_scopes: readonly string[];
                readonly subject_pseudonym?: string;
                /** @description The model that spoke. */
                readonly model_signature?: string;
                /** @description The policy that was in force. */
                readonly policy_version?: string;
                /** @description A group of producers. */
                readonly colony?: {
                    readonly id: string;
                    readonly role?: string;
                    readonly iteration?: number;
                };
            };
            /** @description To what it is related. */
            readonly links?: readonly components["schemas"]["MatrizNodeLink"][];
            /** @description What became of it. */
            readonly evolves_to?: readonly components["schemas"]["NodeId"][];
            /** @description What made it happen. */
            readonly triggers?: readonly {
                readonly trigger_node_id: components["schemas"]["NodeId"];
                readonly event_type: string;
                readonly effect?: string;
                readonly timestamp?: number;
            }[];
            /** @description What was thought of it afterwards. */
            readonly reflections?: readonly {
                /** @enum {unknown} */
                readonly reflection_type: "regret" | "affirmation" | "dissonance_resolution" | "moral_conflict" | "self_question";
                readonly timestamp: number;
                readonly old_state?: Record<string, unknown>;
                readonly new_state?: Record<string, unknown>;
                readonly cause?: string;
            }[];
            /** @description Where it lies in vector spaces. */
            readonly embeddings?: readonly {
                readonly space: string;
                readonly vector: readonly number[];
                readonly dim?: number;
                readonly norm?: number;
            }[];
            /** @description What it rests on. */
            readonly evidence?: readonly {
                /** @enum {unknown} */
                readonly kind: "trace" | "doc" | "url" | "input_key" | "consent_record" | "artifact";
                readonly uri: string;
                readonly hash?: string;
            }[];
            /** @description Which schema it keeps to. */
            readonly schema_ref?: string;
        };
        /** @description A relation to another node. */
        readonly MatrizNodeLink: {
            readonly target_node_id: components["schemas"]["NodeId"];
            /** @enum {unknown} */
            readonly link_type: "temporal" | "causal" | "semantic" | "emotional" | "spatial" | "evidence";
            readonly weight?: number;
            /** @enum {unknown} */
            readonly direction?: "bidirectional" | "unidirectional";
            readonly explanation?: string;
        };
        /** @description Conventionally `LT-<trace>#N<i>`. */
        readonly NodeId: string;
        /** @description The conversation to continue, and how. */
        readonly CreateChatCompletion: {
            /** @description The id of the model, as listModels gives it. */
            readonly model: string;
            /** @description The conversation so far, oldest first. */
            readonly messages: readonly components["schemas"]["ChatMessage"][];
            /**
             * @description Whether to send the answer in chunks as it comes.
             * @default false
             */
            readonly stream?: boolean | null;
            /** @description How to stream; only with `stream`. */
            readonly stream_options?: components["schemas"]["ChatStreamOptions"] | null;
            /** @description How many tokens the answer may have, reasoning included. Reaching it ends the answer with `length`. */
            readonly max_completion_tokens?: number | null;
            /** @description The older name of max_completion_tokens. Both together must agree. */
            readonly max_tokens?: number | null;
            /**
             * @description How freely the model picks its words. Named as ignored where the model does not pick.
             * @default 1
             */
            readonly temperature?: number | null;
            /**
             * @description The share of probability that the model picks from. Named as ignored where the model does not pick.
             * @default 1
             */
            readonly top_p?: number | null;
            /** @description Up to four texts that end the answer. Nothing of them, nor of what would follow, is sent. Looked for in the answer's text, not in tool calls. */
            readonly stop?: string | components["schemas"]["ChatStopTexts"] | null;
            /** @description The same seed and request give the same answer as far as the engine can keep to it. lukhas-matriz draws nothing at random and gives the same answer under every seed. Named as ignored where the engine takes none. */
            readonly seed?: number | null;
            /**
             * @description How much to avoid what was said often. Named as ignored where the model has no use for it.
             * @default 0
             */
            readonly frequency_penalty?: number | null;
            /**
             * @description How much to avoid what was said at all. Named as ignored where the model has no use for it.
             * @default 0
             */
            readonly presence_penalty?: number | null;
            /**
             * @description How much to think. Named as ignored where the model has no use for it.
             * @enum {string|null}
             */
            readonly reasoning_effort?: "none" | "minimal" | "low" | "medium" | "high" | "xhigh" | "max" | null;
            /**
             * @description How long the answer should be. Named as ignored where the model has no use for it.
             * @enum {string|null}
             */
            readonly verbosity?: "low" | "medium" | "high" | null;
            /** @description The tools the model may call. */
            readonly tools?: readonly components["schemas"]["ChatTool"][] | null;
            /** @description Which tool to call, if any. */
            readonly tool_choice?: components["schemas"]["ToolChoiceMode"] | components["schemas"]["ChatToolChoice"] | null;
            /**
             * @description Whether one answer may call several tools.
             * @default true
             */
            readonly parallel_tool_calls?: boolean | null;
            /** @description The form of the answer. */
            readonly response_format?: components["schemas"]["ChatResponseFormat"] | null;
            /**
             * @description Whether the completion can be read later. Without it nothing of its text is kept.
             * @default false
             */
            readonly store?: boolean | null;
            /** @description Up to 16 pairs of the caller's own, given back with the completion. */
            readonly metadata?: components["schemas"]["Metadata"] | null;
            /** @description An opaque name for the caller's own user, by which what is stored can be erased. */
            readonly safety_identifier?: string | null;
            /** @description The older name of safety_identifier. */
            readonly user?: string | null;
            /**
             * @description The tier asked for.
             * @enum {string|null}
             */
            readonly service_tier?: "auto" | "default" | "flex" | "scale" | "priority" | "fast" | "ultrafast" | null;
            /** @description The kinds of output; only text is made. */
            readonly modalities?: readonly components["schemas"]["ChatModality"][] | null;
            /**
             * @description How many answers to give; one.
             * @default 1
             */
            readonly n?: number | null;
            /**
             * @description Whether to tell how likely each token was; not offered.
             * @default false
             */
            readonly logprobs?: boolean | null;
            /** @description How many likely tokens to tell for each place; not offered. */
            readonly top_logprobs?: number | null;
            /** @description A name for requests that begin alike. */
            readonly prompt_cache_key?: string | null;
            /** @description How to cache the beginning of the prompt. */
            readonly prompt_cache_options?: components["schemas"]["PromptCacheOptions"] | null;
            /**
             * @description How long to cache the beginning of the prompt.
             * @enum {string|null}
             */
            readonly prompt_cache_retention?: "in_memory" | "in-memory" | "24h" | null;
            /** @description Not offered. */
            readonly logit_bias?: unknown;
            /** @description Not offered. */
            readonly audio?: unknown;
            /** @description Not offered. */
            readonly prediction?: unknown;
            /** @description Not offered. */
            readonly web_search_options?: unknown;
            /** @description Not offered. */
            readonly moderation?: unknown;
            /** @description The oldest form of tools; not offered. */
            readonly functions?: unknown;
            /** @description The oldest form of tool_choice; not offered. */
            readonly function_call?: unknown;
        };
        /** @description How to stream. */
        readonly ChatStreamOptions: {
            /**
             * @description Whether one more chunk without choices tells the usage; the others then have a usage of null.
             * @default false
             */
            readonly include_usage?: boolean | null;
            /** @description Asks for padding in chunks, which this server does not send. */
            readonly include_obfuscation?: boolean | null;
        };
        /** @description Texts that end the answer. */
        readonly ChatStopTexts: readonly string[];
        /**
         * @description A kind of output.
         * @enum {string}
         */
        readonly ChatModality: "text" | "audio";
        /** @description Text, any JSON object, or JSON of a given shape. */
        readonly ChatResponseFormat: components["schemas"]["PlainTextFormat"] | components["schemas"]["JsonObjectFormat"] | components["schemas"]["ChatJsonSchemaFormat"];
        /** @description JSON that fits a schema. */
        readonly ChatJsonSchemaFormat: {
            /**
             * @description Always json_schema.
             * @enum {string}
             */
            readonly type: "json_schema";
            readonly json_schema: components["schemas"]["ChatJsonSchema"];
        };
        /** @description The shape that the answer fits. */
        readonly ChatJsonSchema: {
            /** @description What the shape is called. */
            readonly name: string;
            /** @description What the shape is for. */
            readonly description?: string | null;
            /** @description The JSON Schema that the answer fits. */
            readonly schema: Record<string, unknown>;
            /** @description Whether the schema must be of the strict subset. */
            readonly strict?: boolean | null;
        };
        /** @description A tool the model may call. */
        readonly ChatTool: components["schemas"]["ChatFunctionTool"] | components["schemas"]["ChatCustomTool"];
        /** @description A function of the caller, with arguments of a given shape. */
        readonly ChatFunctionTool: {
            /**
             * @description Always function.
             * @enum {string}
             */
            readonly type: "function";
            readonly function: components["schemas"]["ChatFunction"];
        };
        /** @description What the function is. */
        readonly ChatFunction: {
            /** @description What the function is called. */
            readonly name: string;
            /** @description What the function does. */
            readonly description?: string | null;
            /** @description The JSON Schema that the arguments fit. */
            readonly parameters?: Record<string, unknown> | null;
            /** @description Whether arguments must fit; when absent, they do where the schema allows it. */
            readonly strict?: boolean | null;
        };
        /** @description A tool of the caller that takes free text. */
        readonly ChatCustomTool: {
            /**
             * @description Always custom.
             * @enum {string}
             */
            readonly type: "custom";
            readonly custom: components["schemas"]["ChatCustom"];
        };
        /** @description What the tool is. */
        readonly ChatCustom: {
            /** @description What the tool is called. */
            readonly name: string;
            /** @description What the tool does. */
            readonly description?: string | null;
            /** @description The form of the text. */
            readonly format?: components["schemas"]["ChatCustomFormat"] | null;
        };
        /** @description Free text, or text of a grammar. */
        readonly ChatCustomFormat: components["schemas"]["CustomTextFormat"] | components["schemas"]["ChatGrammarFormat"];
        /** @description Text of a grammar, which is handed to the model and not enforced here. */
        readonly ChatGrammarFormat: {
            /**
             * @description Always grammar.
             * @enum {string}
             */
            readonly type: "grammar";
            readonly grammar: components["schemas"]["ChatGrammar"];
        };
        /** @description A grammar. */
        readonly ChatGrammar: {
            /**
             * @description The language of the definition.
             * @enum {string}
             */
            readonly syntax: "lark" | "regex";
            /** @description The grammar. */
            readonly definition: string;
        };
        /** @description A given tool, or a choice among given tools. */
        readonly ChatToolChoice: components["schemas"]["ChatFunctionChoice"] | components["schemas"]["ChatCustomChoice"] | components["schemas"]["ChatAllowedToolsChoice"];
        /** @description The function that may or must be called. */
        readonly ChatFunctionChoice: {
            /**
             * @description Always function.
             * @enum {string}
             */
            readonly type: "function";
            readonly function: components["schemas"]["ChatToolName"];
        };
        /** @description The custom tool that may or must be called. */
        readonly ChatCustomChoice: {
            /**
             * @description Always custom.
             * @enum {string}
             */
            readonly type: "custom";
            readonly custom: components["schemas"]["ChatToolName"];
        };
        /** @description The name of a tool. */
        readonly ChatToolName: {
            /** @description The tool's name. */
            readonly name: string;
        };
        /** @description The tools that may be called; the others stay visible to the model. */
        readonly ChatAllowedToolsChoice: {
            /**
             * @description Always allowed_tools.
             * @enum {string}
             */
            readonly type: "allowed_tools";
            readonly allowed_tools: components["schemas"]["ChatAllowedTools"];
        };
        /** @description The tools, and whether one of them must be called. */
        readonly ChatAllowedTools: {
            /**
             * @description Whether one of them must be called.
             * @enum {string}
             */
            readonly mode: "auto" | "required";
            /** @description The tools. */
            readonly tools: readonly components["schemas"]["ChatAllowedTool"][];
        };
        /** @description A tool that may be called. */
        readonly ChatAllowedTool: components["schemas"]["ChatFunctionChoice"] | components["schemas"]["ChatCustomChoice"];
        /** @description One message of the conversation. */
        readonly ChatMessage: components["schemas"]["ChatInstructionMessage"] | components["schemas"]["ChatUserMessage"] | components["schemas"]["ChatAssistantMessage"] | components["schemas"]["ChatToolMessage"] | components["schemas"]["RefusedChatMessage"];
        /** @description What the model is to keep to. */
        readonly ChatInstructionMessage: {
            /**
             * @description Whose instructions they are.
             * @enum {string}
             */
            readonly role: "developer" | "system";
            /** @description The text. */
            readonly content: components["schemas"]["InputText"] | components["schemas"]["ChatTextContent"];
            readonly name?: components["schemas"]["ChatParticipant"];
        };
        /** @description What the user says. */
        readonly ChatUserMessage: {
            /**
             * @description Always user.
             * @enum {string}
             */
            readonly role: "user";
            /** @description The text, or parts. */
            readonly content: components["schemas"]["InputText"] | components["schemas"]["ChatUserContent"];
            readonly name?: components["schemas"]["ChatParticipant"];
        };
        /** @description What the model said or called earlier. It has content, a refusal or tool calls. */
        readonly ChatAssistantMessage: {
            /**
             * @description Always assistant.
             * @enum {string}
             */
            readonly role: "assistant";
            /** @description The text, or parts. */
            readonly content?: components["schemas"]["InputText"] | components["schemas"]["ChatAssistantContent"] | null;
            /** @description The words of a refusal. */
            readonly refusal?: string | null;
            /** @description The tools that were called. */
            readonly tool_calls?: readonly components["schemas"]["ClientChatToolCall"][] | null;
            readonly name?: components["schemas"]["ChatParticipant"];
            /** @description Where statements of the text come from, as a completion gives it. */
            readonly annotations?: readonly unknown[] | null;
            /** @description Not offered. */
            readonly audio?: unknown;
            /** @description The oldest form of tool_calls; not offered. */
            readonly function_call?: unknown;
        };
        /** @description What a tool returned. */
        readonly ChatToolMessage: {
            /**
             * @description Always tool.
             * @enum {string}
             */
            readonly role: "tool";
            /** @description The text. */
            readonly content: components["schemas"]["InputText"] | components["schemas"]["ChatTextContent"];
            readonly tool_call_id: components["schemas"]["ChatCallId"];
            readonly name?: components["schemas"]["ChatParticipant"];
        };
        /** @description What a function returned, in the oldest form. */
        readonly RefusedChatMessage: {
            /**
             * @description Always function.
             * @enum {string}
             */
            readonly role: "function";
        };
        /** @description Who speaks. */
        readonly ChatParticipant: string | null;
        /** @description Ties a call to what it returned. */
        readonly ChatCallId: string;
        /** @description Parts that are text. */
        readonly ChatTextContent: readonly components["schemas"]["ChatTextPart"][];
        /** @description Parts of a user's message. */
        readonly ChatUserContent: readonly components["schemas"]["ChatUserPart"][];
        /** @description A part of a user's message. */
        readonly ChatUserPart: components["schemas"]["ChatTextPart"] | components["schemas"]["ChatImagePart"] | components["schemas"]["ChatFilePart"] | components["schemas"]["RefusedChatPart"];
        /** @description Parts of the model's message. */
        readonly ChatAssistantContent: readonly components["schemas"]["ChatAssistantPart"][];
        /** @description A part of the model's message. */
        readonly ChatAssistantPart: components["schemas"]["ChatTextPart"] | components["schemas"]["ChatRefusalPart"];
        /** @description Text. */
        readonly ChatTextPart: {
            /**
             * @description Always text.
             * @enum {string}
             */
            readonly type: "text";
            /** @description The text. */
            readonly text: string;
            readonly prompt_cache_breakpoint?: components["schemas"]["PromptCacheBreakpoint"];
        };
        /** @description A refusal of the model. */
        readonly ChatRefusalPart: {
            /**
             * @description Always refusal.
             * @enum {string}
             */
            readonly type: "refusal";
            /** @description The refusal's words. */
            readonly refusal: string;
            readonly prompt_cache_breakpoint?: components["schemas"]["PromptCacheBreakpoint"];
        };
        /** @description An image, by address or as a data URL. */
        readonly ChatImagePart: {
            /**
             * @description Always image_url.
             * @enum {string}
             */
            readonly type: "image_url";
            readonly image_url: components["schemas"]["ChatImage"];
            readonly prompt_cache_breakpoint?: components["schemas"]["PromptCacheBreakpoint"];
        };
        /** @description The image. */
        readonly ChatImage: {
            /** @description An http or https address, or a data URL. */
            readonly url: string;
            /**
             * @description How closely the model looks.
             * @enum {string|null}
             */
            readonly detail?: "auto" | "low" | "high" | null;
        };
        /** @description A file, as base64. */
        readonly ChatFilePart: {
            /**
             * @description Always file.
             * @enum {string}
             */
            readonly type: "file";
            readonly file: components["schemas"]["ChatFile"];
            readonly prompt_cache_breakpoint?: components["schemas"]["PromptCacheBreakpoint"];
        };
        /** @description The file. */
        readonly ChatFile: {
            /** @description Stored files are not built yet. */
            readonly file_id?: string | null;
            /** @description The bytes as base64, or as a data URL. */
            readonly file_data?: string | null;
            /** @description What the file is called. */
            readonly filename?: string | null;
        };
        /** @description A kind of part that this server does not take. */
        readonly RefusedChatPart: {
            /**
             * @description The kind.
             * @enum {string}
             */
            readonly type: "input_audio";
        };
        /** @description A call of a tool, from an earlier turn. */
        readonly ClientChatToolCall: components["schemas"]["ClientChatFunctionCall"] | components["schemas"]["ClientChatCustomCall"];
        /** @description A call of a function. */
        readonly ClientChatFunctionCall: {
            readonly id: components["schemas"]["ChatCallId"];
            /**
             * @description Always function.
             * @enum {string}
             */
            readonly type: "function";
            readonly function: components["schemas"]["ClientChatFunction"];
        };
        /** @description The function and its arguments. */
        readonly ClientChatFunction: {
            /** @description The function's name. */
            readonly name: string;
            /** @description The arguments as JSON text. */
            readonly arguments: string;
        };
        /** @description A call of a custom tool. */
        readonly ClientChatCustomCall: {
            readonly id: components["schemas"]["ChatCallId"];
            /**
             * @description Always custom.
             * @enum {string}
             */
            readonly type: "custom";
            readonly custom: components["schemas"]["ClientChatCustom"];
        };
        /** @description The tool and its input. */
        readonly ClientChatCustom: {
            /** @description The tool's name. */
            readonly name: string;
            /** @description The input. */
            readonly input: string;
        };
        /** @description A finished completion. */
        readonly ChatCompletion: {
            /** @description The completion's id. */
            readonly id: string;
            /**
             * @description Always chat.completion.
             * @enum {string}
             */
            readonly object: "chat.completion";
            readonly created: components["schemas"]["UnixSeconds"];
            /** @description What answered. */
            readonly model: string;
            /** @description The one answer. */
            readonly choices: readonly components["schemas"]["ChatChoice"][];
            readonly usage: components["schemas"]["ChatUsage"];
            /** @description The tier asked for. */
            readonly service_tier: string;
            readonly metadata?: components["schemas"]["Metadata"];
        };
        /** @description An answer. */
        readonly ChatChoice: {
            /**
             * @description Always 0.
             * @enum {integer}
             */
            readonly index: 0;
            readonly message: components["schemas"]["ChatAnswerMessage"];
            readonly logprobs: components["schemas"]["NoLogProbs"];
            readonly finish_reason: components["schemas"]["ChatFinishReason"];
        };
        /** @description Not offered. */
        readonly NoLogProbs: null;
        /**
         * @description Whether the answer is whole, was cut by a limit or by a filter, or waits for tools.
         * @enum {string}
         */
        readonly ChatFinishReason: "stop" | "length" | "tool_calls" | "content_filter";
        /** @description What the model said or called. */
        readonly ChatAnswerMessage: {
            /**
             * @description Always assistant.
             * @enum {string}
             */
            readonly role: "assistant";
            /** @description The text; null when there are only tool calls or a refusal. */
            readonly content: string | null;
            /** @description The words of a refusal. */
            readonly refusal: string | null;
            /** @description Always empty. */
            readonly annotations: readonly unknown[];
            /** @description The tools to call; absent when there are none. */
            readonly tool_calls?: readonly components["schemas"]["ChatToolCall"][];
        };
        /** @description A call of a tool. */
        readonly ChatToolCall: components["schemas"]["ChatFunctionCall"] | components["schemas"]["ChatCustomCall"];
        /** @description A call of a function. */
        readonly ChatFunctionCall: {
            readonly id: components["schemas"]["ChatCallId"];
            /**
             * @description Always function.
             * @enum {string}
             */
            readonly type: "function";
            /** @description The function and its arguments. */
            readonly function: {
                /** @description The function's name. */
                readonly name: string;
                /** @description The arguments as JSON text. */
                readonly arguments: string;
            };
        };
        /** @description A call of a custom tool. */
        readonly ChatCustomCall: {
            readonly id: components["schemas"]["ChatCallId"];
            /**
             * @description Always custom.
             * @enum {string}
             */
            readonly type: "custom";
            /** @description The tool and its input. */
            readonly custom: {
                /** @description The tool's name. */
                readonly name: string;
                /** @description The input. */
                readonly input: string;
            };
        };
        /** @description The tokens of the run. */
        readonly ChatUsage: {
            /** @description Tokens of the conversation. */
            readonly prompt_tokens: number;
            /** @description Tokens of the answer, reasoning included. */
            readonly completion_tokens: number;
            /** @description Both together. */
            readonly total_tokens: number;
            /** @description What the tokens of the conversation were. */
            readonly prompt_tokens_details: {
                /** @description Tokens that were read before. */
                readonly cached_tokens: number;
                /**
                 * @description Always 0.
                 * @enum {integer}
                 */
                readonly audio_tokens: 0;
            };
            /** @description What the tokens of the answer were. */
            readonly completion_tokens_details: {
                /** @description Tokens of reasoning. */
                readonly reasoning_tokens: number;
                /**
                 * @description Always 0.
                 * @enum {integer}
                 */
                readonly audio_tokens: 0;
                /**
                 * @description Always 0.
                 * @enum {integer}
                 */
                readonly accepted_prediction_tokens: 0;
                /**
                 * @description Always 0.
                 * @enum {integer}
                 */
                readonly rejected_prediction_tokens: 0;
            };
        };
        /** @description That the completion is gone. */
        readonly DeletedChatCompletion: {
            /** @description The completion's id. */
            readonly id: string;
            /**
             * @description Always chat.completion.deleted.
             * @enum {string}
             */
            readonly object: "chat.completion.deleted";
            /**
             * @description Always true.
             * @enum {boolean}
             */
            readonly deleted: true;
        };
        /** @description A page of messages. */
        readonly ChatMessageList: {
            /**
             * @description Always list.
             * @enum {string}
             */
            readonly object: "list";
            /** @description The messages. */
            readonly data: readonly components["schemas"]["StoredChatMessage"][];
            /** @description The first message's id. */
            readonly first_id: string | null;
            /** @description The last message's id. */
            readonly last_id: string | null;
            /** @description Whether there are more behind it. */
            readonly has_more: boolean;
        };
        /** @description A message as it was sent. Text in one piece is its content; anything else its parts. */
        readonly StoredChatMessage: {
            readonly id: components["schemas"]["ItemId"];
            /**
             * @description Who spoke.
             * @enum {string}
             */
            readonly role: "developer" | "system" | "user" | "assistant" | "tool";
            /** @description The text. */
            readonly content: string | null;
            /** @description The parts, where there is more than one text. */
            readonly content_parts: readonly components["schemas"]["StoredChatPart"][] | null;
            /** @description The words of a refusal. */
            readonly refusal?: string;
            readonly tool_call_id?: components["schemas"]["ChatCallId"];
            /** @description The tool that was called. */
            readonly tool_calls?: readonly components["schemas"]["ChatToolCall"][];
        };
        /** @description A part of a message. */
        readonly StoredChatPart: components["schemas"]["StoredChatTextPart"] | components["schemas"]["StoredChatImagePart"] | components["schemas"]["StoredChatFilePart"];
        /** @description Text. */
        readonly StoredChatTextPart: {
            /**
             * @description Always text.
             * @enum {string}
             */
            readonly type: "text";
            /** @description The text. */
            readonly text: string;
        };
        /** @description An image. */
        readonly StoredChatImagePart: {
            /**
             * @description Always image_url.
             * @enum {string}
             */
            readonly type: "image_url";
            /** @description The image. */
            readonly image_url: {
                /** @description Where it is. */
                readonly url: string;
                /**
                 * @description How closely to look.
                 * @enum {string}
                 */
                readonly detail: "auto" | "low" | "high" | "original";
            };
        };
        /** @description A file. */
        readonly StoredChatFilePart: {
            /**
             * @description Always file.
             * @enum {string}
             */
            readonly type: "file";
            /** @description The file. */
            readonly file: {
                /** @description What it is called. */
                readonly filename?: string;
                /** @description The bytes as base64, or as a data URL. */
                readonly file_data: string;
            };
        };
        /** @description A piece of a completion. */
        readonly ChatCompletionChunk: {
            /** @description The completion's id. */
            readonly id: string;
            /**
             * @description Always chat.completion.chunk.
             * @enum {string}
             */
            readonly object: "chat.completion.chunk";
            readonly created: components["schemas"]["UnixSeconds"];
            /** @description What answers. */
            readonly model: string;
            /** @description The tier asked for. */
            readonly service_tier: string;
            /** @description What is added to the one answer; empty in the chunk that tells the usage. */
            readonly choices: readonly components["schemas"]["ChatChunkChoice"][];
            /** @description Only with stream_options.include_usage; null in every chunk but the last. */
            readonly usage?: components["schemas"]["ChatUsage"] | null;
        };
        /** @description What is added to an answer. */
        readonly ChatChunkChoice: {
            /**
             * @description Always 0.
             * @enum {integer}
             */
            readonly index: 0;
            readonly delta: components["schemas"]["ChatDelta"];
            readonly logprobs: components["schemas"]["NoLogProbs"];
            /** @description Why the answer ends here; null while it goes on. */
            readonly finish_reason: components["schemas"]["ChatFinishReason"] | null;
        };
        /** @description What is added. */
        readonly ChatDelta: {
            /**
             * @description Only in the first chunk.
             * @enum {string}
             */
            readonly role?: "assistant";
            /** @description More text. */
            readonly content?: string;
            /** @description More words of a refusal. */
            readonly refusal?: string | null;
            /** @description A call that begins, or more of its arguments. */
            readonly tool_calls?: readonly components["schemas"]["ChatToolCallDelta"][];
        };
        /** @description Its id, type and name come once, with the first piece of the call. */
        readonly ChatToolCallDelta: {
            /** @description Which of the calls. */
            readonly index: number;
            readonly id?: components["schemas"]["ChatCallId"];
            /**
             * @description The kind of the tool.
             * @enum {string}
             */
            readonly type?: "function" | "custom";
            /** @description The function, or more of its arguments. */
            readonly function?: {
                /** @description The function's name. */
                readonly name?: string;
                /** @description More of the arguments. */
                readonly arguments: string;
            };
            /** @description The custom tool, or more of its input. */
            readonly custom?: {
                /** @description The tool's name. */
                readonly name?: string;
                /** @description More of the input. */
                readonly input: string;
            };
        };
        /**
         * @description Which lane runs are in; policies can refer to it. An extension of this server.
         * @enum {string}
         */
        readonly Lane: "experimental" | "candidate" | "prod";
        /** @description A project of the organization. */
        readonly Project: {
            /** @description The project's id. */
            readonly id: string;
            /**
             * @description Always organization.project.
             * @enum {string}
             */
            readonly object: "organization.project";
            /** @description What people call it. */
            readonly name: string;
            /** @description When it was made, in Unix seconds. */
            readonly created_at: number;
            /** @description When it was archived, in Unix seconds. */
            readonly archived_at: number | null;
            /**
             * @description Whether its keys are let in.
             * @enum {string}
             */
            readonly status: "active" | "archived";
        };
        /** @description A page of projects. */
        readonly ProjectList: {
            /**
             * @description Always list.
             * @enum {string}
             */
            readonly object: "list";
            /** @description The projects. */
            readonly data: readonly components["schemas"]["Project"][];
            /** @description The id of the first one. */
            readonly first_id: string | null;
            /** @description The id of the last one. */
            readonly last_id: string | null;
            /** @description Whether there are more. */
            readonly has_more: boolean;
        };
        /** @description A new project. */
        readonly CreateProjectRequest: {
            /** @description What people call it. */
            readonly name: string;
            /** @description The id to give it, as policies and retention name it; one is made by default. An extension of this server. */
            readonly id?: string | null;
            /** @description Where data is kept. Not offered here. */
            readonly residency?: string | null;
            /** @description A key of somebody else that encrypts. Not offered here. */
            readonly external_key_id?: string | null;
        };
        /** @description What is to change. */
        readonly UpdateProjectRequest: {
            /** @description What people call it. */
            readonly name?: string | null;
            /** @description A key of somebody else that encrypts. Not offered here. */
            readonly external_key_id?: string | null;
        };
        /** @description Whom keys of a project belong to. */
        readonly ServiceAccount: {
            /**
             * @description Always organization.project.service_account.
             * @enum {string}
             */
            readonly object: "organization.project.service_account";
            /** @description The service account's id. */
            readonly id: string;
            /** @description What people call it. */
            readonly name: string;
            readonly role: components["schemas"]["ServiceAccountRole"];
            /** @description When it was made, in Unix seconds. */
            readonly created_at: number;
        };
        /**
         * @description Which scopes its keys have when none are named. A member's are what a client needs, an owner's all of a project, and none has none.
         * @enum {string}
         */
        readonly ServiceAccountRole: "owner" | "member" | "none";
        /** @description A page of service accounts. */
        readonly ServiceAccountList: {
            /**
             * @description Always list.
             * @enum {string}
             */
            readonly object: "list";
            /** @description The service accounts. */
            readonly data: readonly components["schemas"]["ServiceAccount"][];
            /** @description The id of the first one. */
            readonly first_id: string | null;
            /** @description The id of the last one. */
            readonly last_id: string | null;
            /** @description Whether there are more. */
            readonly has_more: boolean;
        };
        /** @description A new service account, and what its key may do. */
        readonly CreateServiceAccountRequest: {
            /** @description What people call it; its key is called the same. */
            readonly name: string;
            /** @description Make neither a key nor a role. */
            readonly create_service_account_only?: boolean | null;
            /** @description What the key may do, such as responses:write. By default all that a client needs; a service account without a role has to name them. */
            readonly scopes?: readonly string[] | null;
            /** @description The lane of its runs. An extension of this server. */
            readonly lane?: components["schemas"]["Lane"] | null;
            /** @description For how long the key works. An extension of this server, with the name that it has for admin keys. */
            readonly expires_in_seconds?: number | null;
            /** @description The models that there are for the key; all by default. An extension of this server. */
            readonly allowed_models?: readonly string[] | null;
            /** @description The ids of the indexes and vector stores that there are for the key; all by default. An extension of this server. */
            readonly allowed_index_ids?: readonly string[] | null;
        };
        /** @description A new service account with its key. */
        readonly CreatedServiceAccount: {
            /**
             * @description Always organization.project.service_account.
             * @enum {string}
             */
            readonly object: "organization.project.service_account";
            /** @description The service account's id. */
            readonly id: string;
            /** @description What people call it. */
            readonly name: string;
            readonly role: components["schemas"]["ServiceAccountRole"];
            /** @description When it was made, in Unix seconds. */
            readonly created_at: number;
            /** @description Its key; null when none was asked for. */
            readonly api_key: components["schemas"]["IssuedApiKey"] | null;
        };
        /** @description A key with its secret, which is shown this once. */
        readonly IssuedApiKey: {
            /**
             * @description Always organization.project.service_account.api_key.
             * @enum {string}
             */
            readonly object: "organization.project.service_account.api_key";
            /** @description The key's id. */
            readonly id: string;
            /** @description The key itself. */
            readonly value: string;
            /** @description What people call it. */
            readonly name: string;
            /** @description When it was made, in Unix seconds. */
            readonly created_at: number;
            /** @description When the key ends, in Unix seconds; null for never. */
            readonly expires_at: number | null;
            /** @description Until when the secret before the last rotation works, in Unix seconds; null when there is none. An extension of this server. */
            readonly previous_expires_at: number | null;
            /** @description What the key may do. An extension of this server. */
            readonly scopes: readonly string[];
            readonly lane: components["schemas"]["Lane"];
            /** @description The models that there are for the key; null for all. An extension of this server. */
            readonly allowed_models: readonly string[] | null;
            /** @description The indexes and vector stores that there are for the key; null for all. An extension of this server. */
            readonly allowed_index_ids: readonly string[] | null;
        };
        /** @description What is to change. */
        readonly UpdateServiceAccountRequest: {
            /** @description What people call it. */
            readonly name?: string | null;
            /**
             * @description Which scopes its next keys have when none are named.
             * @enum {string|null}
             */
            readonly role?: "member" | "owner" | null;
        };
        /** @description A service account that is gone. */
        readonly DeletedServiceAccount: {
            /** @description Its id. */
            readonly id: string;
            /**
             * @description Always organization.project.service_account.deleted.
             * @enum {string}
             */
            readonly object: "organization.project.service_account.deleted";
            /**
             * @description Always true.
             * @constant
             */
            readonly deleted: true;
        };
        /** @description A new key of a service account. */
        readonly CreateServiceAccountApiKeyRequest: {
            /** @description What people call it; by default as the service account. */
            readonly name?: string | null;
            /** @description What the key may do, such as responses:write. By default all that a client needs; a service account without a role has to name them. */
            readonly scopes?: readonly string[] | null;
            /** @description The lane of its runs. An extension of this server. */
            readonly lane?: components["schemas"]["Lane"] | null;
            /** @description For how long the key works. An extension of this server, with the name that it has for admin keys. */
            readonly expires_in_seconds?: number | null;
            /** @description The models that there are for the key; all by default. An extension of this server. */
            readonly allowed_models?: readonly string[] | null;
            /** @description The ids of the indexes and vector stores that there are for the key; all by default. An extension of this server. */
            readonly allowed_index_ids?: readonly string[] | null;
        };
        /** @description For how long the old secret works beside the new one. */
        readonly RotateKeyRequest: {
            /** @description How long the old secret works; 0 ends it at once. A day by default. */
            readonly overlap_seconds?: number | null;
            /** @description For how long the key works from now on; by default its end stays as it was. */
            readonly expires_in_seconds?: number | null;
        };
        /** @description A key of a project, without its secret. */
        readonly ProjectApiKey: {
            /**
             * @description Always organization.project.api_key.
             * @enum {string}
             */
            readonly object: "organization.project.api_key";
            /** @description The key's id. */
            readonly id: string;
            /** @description What people call it. */
            readonly name: string;
            /** @description The beginning of the key. */
            readonly redacted_value: string;
            /** @description When it was made, in Unix seconds. */
            readonly created_at: number;
            /** @description Not recorded here. */
            readonly last_used_at: null;
            /**
             * @description Always active.
             * @enum {string}
             */
            readonly owner_project_access: "active";
            readonly owner: components["schemas"]["ApiKeyOwner"];
            /** @description When the key ends, in Unix seconds; null for never. */
            readonly expires_at: number | null;
            /** @description Until when the secret before the last rotation works, in Unix seconds; null when there is none. An extension of this server. */
            readonly previous_expires_at: number | null;
            /** @description What the key may do. An extension of this server. */
            readonly scopes: readonly string[];
            readonly lane: components["schemas"]["Lane"];
            /** @description The models that there are for the key; null for all. An extension of this server. */
            readonly allowed_models: readonly string[] | null;
            /** @description The indexes and vector stores that there are for the key; null for all. An extension of this server. */
            readonly allowed_index_ids: readonly string[] | null;
        };
        /** @description Whom a key belongs to. */
        readonly ApiKeyOwner: {
            /**
             * @description Always service_account.
             * @enum {string}
             */
            readonly type: "service_account";
            /** @description The service account. */
            readonly service_account: {
                /** @description The service account's id. */
                readonly id: string;
                /** @description What people call it. */
                readonly name: string;
                readonly role: components["schemas"]["ServiceAccountRole"];
                /** @description When it was made, in Unix seconds. */
                readonly created_at: number;
            };
        };
        /** @description A page of keys. */
        readonly ProjectApiKeyList: {
            /**
             * @description Always list.
             * @enum {string}
             */
            readonly object: "list";
            /** @description The keys. */
            readonly data: readonly components["schemas"]["ProjectApiKey"][];
            /** @description The id of the first one. */
            readonly first_id: string | null;
            /** @description The id of the last one. */
            readonly last_id: string | null;
            /** @description Whether there are more. */
            readonly has_more: boolean;
        };
        /** @description A key that is gone. */
        readonly DeletedProjectApiKey: {
            /** @description Its id. */
            readonly id: string;
            /**
             * @description Always organization.project.api_key.deleted.
             * @enum {string}
             */
            readonly object: "organization.project.api_key.deleted";
            /**
             * @description Always true.
             * @constant
             */
            readonly deleted: true;
        };
        /** @description Which models a project may name. */
        readonly ModelPermissions: {
            /**
             * @description Always project.model_permissions.
             * @enum {string}
             */
            readonly object: "project.model_permissions";
            /**
             * @description Whether the list names the models that there are, or those that there are not.
             * @enum {string}
             */
            readonly mode: "allow_list" | "deny_list";
            /** @description The models. */
            readonly model_ids: readonly string[];
        };
        /** @description Which models a project is to name. */
        readonly UpdateModelPermissionsRequest: {
            /**
             * @description Whether the list names the models that there are, or those that there are not.
             * @enum {string}
             */
            readonly mode: "allow_list" | "deny_list";
            /** @description The models. */
            readonly model_ids: readonly string[];
        };
        /** @description A list of models that is gone. */
        readonly DeletedModelPermissions: {
            /**
             * @description Always project.model_permissions.deleted.
             * @enum {string}
             */
            readonly object: "project.model_permissions.deleted";
            /**
             * @description Always true.
             * @constant
             */
            readonly deleted: true;
        };
        /** @description What a project may ask of a model. */
        readonly ProjectRateLimit: {
            /**
             * @description Always project.rate_limit.
             * @enum {string}
             */
            readonly object: "project.rate_limit";
            /** @description The rate limit's id. */
            readonly id: string;
            /** @description The model. */
            readonly model: string;
            /** @description How many requests in any minute; 2147483647 for no limit. */
            readonly max_requests_per_1_minute: number;
            /**
             * @description Tokens are not limited.
             * @constant
             */
            readonly max_tokens_per_1_minute: 2147483647;
        };
        /** @description A page of rate limits. */
        readonly ProjectRateLimitList: {
            /**
             * @description Always list.
             * @enum {string}
             */
            readonly object: "list";
            /** @description The rate limits. */
            readonly data: readonly components["schemas"]["ProjectRateLimit"][];
            /** @description The id of the first one. */
            readonly first_id: string | null;
            /** @description The id of the last one. */
            readonly last_id: string | null;
            /** @description Whether there are more. */
            readonly has_more: boolean;
        };
        /** @description What is to change. */
        readonly UpdateProjectRateLimitRequest: {
            /** @description How many requests in any minute; 2147483647 for no limit. */
            readonly max_requests_per_1_minute?: number | null;
            /** @description How many tokens a minute. Not offered here. */
            readonly max_tokens_per_1_minute?: number | null;
            /** @description How many images a minute. Not offered here. */
            readonly max_images_per_1_minute?: number | null;
            /** @description How much audio a minute. Not offered here. */
            readonly max_audio_megabytes_per_1_minute?: number | null;
            /** @description How many requests a day. Not offered here. */
            readonly max_requests_per_1_day?: number | null;
            /** @description How many tokens of batches a day. Not offered here. */
            readonly batch_1_day_max_input_tokens?: number | null;
        };
        /** @description An admin key, without its secret. */
        readonly AdminApiKey: {
            /**
             * @description Always organization.admin_api_key.
             * @enum {string}
             */
            readonly object: "organization.admin_api_key";
            /** @description The key's id. */
            readonly id: string;
            /** @description What people call it. */
            readonly name: string;
            /** @description The beginning of the key. */
            readonly redacted_value: string;
            /** @description When it was made, in Unix seconds. */
            readonly created_at: number;
            /** @description Not recorded here. */
            readonly last_used_at: null;
            readonly owner: components["schemas"]["AdminKeyOwner"];
            /** @description When the key ends, in Unix seconds; null for never. */
            readonly expires_at: number | null;
            /** @description Until when the secret before the last rotation works, in Unix seconds; null when there is none. An extension of this server. */
            readonly previous_expires_at: number | null;
            /** @description What the key may do. An extension of this server. */
            readonly scopes: readonly string[];
        };
        /** @description The organization itself; people have no accounts here. */
        readonly AdminKeyOwner: {
            /**
             * @description Always user.
             * @enum {string}
             */
            readonly type: "user";
            /**
             * @description Always organization.user.
             * @enum {string}
             */
            readonly object: "organization.user";
            /** @description The tenant that is the organization. */
            readonly id: string;
            /** @description The tenant that is the organization. */
            readonly name: string;
            /** @description When the key was made, in Unix seconds. */
            readonly created_at: number;
            /**
             * @description Always owner.
             * @enum {string}
             */
            readonly role: "owner";
        };
        /** @description A page of admin keys. */
        readonly AdminApiKeyList: {
            /**
             * @description Always list.
             * @enum {string}
             */
            readonly object: "list";
            /** @description The admin keys. */
            readonly data: readonly components["schemas"]["AdminApiKey"][];
            /** @description The id of the first one. */
            readonly first_id: string | null;
            /** @description The id of the last one. */
            readonly last_id: string | null;
            /** @description Whether there are more. */
            readonly has_more: boolean;
        };
        /** @description A new admin key. */
        readonly CreateAdminApiKeyRequest: {
            /** @description What people call it. */
            readonly name: string;
            /** @description For how long the key works; for good by default. */
            readonly expires_in_seconds?: number | null;
            /** @description What the key may do, admin:read, admin:write or both, which is the default. An extension of this server. */
            readonly scopes?: readonly ("admin:read" | "admin:write")[] | null;
        };
        /** @description An admin key with its secret, which is shown this once. */
        readonly CreatedAdminApiKey: {
            /**
             * @description Always organization.admin_api_key.
             * @enum {string}
             */
            readonly object: "organization.admin_api_key";
            /** @description The key's id. */
            readonly id: string;
            /** @description The key itself. */
            readonly value: string;
            /** @description What people call it. */
            readonly name: string;
            /** @description The beginning of the key. */
            readonly redacted_value: string;
            /** @description When it was made, in Unix seconds. */
            readonly created_at: number;
            /** @description Not recorded here. */
            readonly last_used_at: null;
            readonly owner: components["schemas"]["AdminKeyOwner"];
            /** @description When the key ends, in Unix seconds; null for never. */
            readonly expires_at: number | null;
            /** @description Until when the secret before the last rotation works, in Unix seconds; null when there is none. An extension of this server. */
            readonly previous_expires_at: number | null;
            /** @description What the key may do. An extension of this server. */
            readonly scopes: readonly string[];
        };
        /** @description An admin key that is gone. */
        readonly DeletedAdminApiKey: {
            /** @description Its id. */
            readonly id: string;
            /**
             * @description Always organization.admin_api_key.deleted.
             * @enum {string}
             */
            readonly object: "organization.admin_api_key.deleted";
            /**
             * @description Always true.
             * @constant
             */
            readonly deleted: true;
        };
    };
    responses: {
        /** @description The request cannot be understood or cannot be done as asked. `param` names the field. */
        readonly BadRequest: {
            headers: {
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No key, or not a valid one. */
        readonly Unauthorized: {
            headers: {
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The key is valid, and may not do this. */
        readonly Forbidden: {
            headers: {
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such thing, or not for this key. */
        readonly NotFound: {
            headers: {
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The path knows other methods. */
        readonly MethodNotAllowed: {
            headers: {
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly allow: components["headers"]["Allow"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body did not arrive in time. */
        readonly RequestTimeout: {
            headers: {
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description What the request needs is in use, so that the same request may succeed later; or it cannot be had, as the code says. */
        readonly Conflict: {
            headers: {
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                readonly "retry-after": components["headers"]["RetryAfter"];
                readonly "retry-after-ms": components["headers"]["RetryAfterMs"];
                readonly "x-should-retry": components["headers"]["ShouldRetry"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is larger than the operation takes. */
        readonly PayloadTooLarge: {
            headers: {
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is not JSON by its content type. */
        readonly UnsupportedMediaType: {
            headers: {
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The Idempotency-Key was used for another request. */
        readonly UnprocessableEntity: {
            headers: {
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A limit is reached, here or upstream. */
        readonly TooManyRequests: {
            headers: {
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                readonly "retry-after": components["headers"]["RetryAfter"];
                readonly "retry-after-ms": components["headers"]["RetryAfterMs"];
                readonly "x-should-retry": components["headers"]["ShouldRetry"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The server failed. The log has the reason under the request id. */
        readonly ServerError: {
            headers: {
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The upstream model answered what cannot be used. */
        readonly BadGateway: {
            headers: {
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Something that the request needs is not there for now. */
        readonly ServiceUnavailable: {
            headers: {
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly "retry-after": components["headers"]["RetryAfter"];
                readonly "retry-after-ms": components["headers"]["RetryAfterMs"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The upstream model did not answer in time. */
        readonly GatewayTimeout: {
            headers: {
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description The id of the admin key.
         * @example 0f3c9a0f3c9a
         */
        readonly AdminKeyId: string;
        /**
         * @description The id of the key.
         * @example 0f3c9a0f3c9a
         */
        readonly ApiKeyId: string;
        /**
         * @description The id of the project.
         * @example proj_0f3c9a
         */
        readonly ProjectId: string;
        /**
         * @description The id of the rate limit, which is rl- and the model.
         * @example rl-lukhas-matriz
         */
        readonly RateLimitId: string;
        /**
         * @description The id of the service account.
         * @example svc_acct_0f3c9a
         */
        readonly ServiceAccountId: string;
        /**
         * @description The id of the entry that the page begins behind.
         * @example proj_0f3c9a
         */
        readonly AdministrationAfter: string;
        /**
         * @description The id of the entry that the page ends before.
         * @example rl-lukhas-matriz
         */
        readonly AdministrationBefore: string;
        /**
         * @description Oldest first, or newest first.
         * @example asc
         */
        readonly AdministrationOrder: "asc" | "desc";
        /**
         * @description Whether projects that are archived are listed too.
         * @example false
         */
        readonly IncludeArchived: boolean;
        /**
         * @description Only keys whose owner has access to the project, or has none; here every owner of a key has.
         * @example any
         */
        readonly OwnerProjectAccess: "active" | "inactive" | "any";
        /**
         * @description How many entries a page holds.
         * @example 100
         */
        readonly RateLimitPageLimit: number;
        /**
         * @description The id of the index. Where records are read, written, deleted or searched, its name or an alias does as well.
         * @example idx_0f3c9a
         */
        readonly IndexId: string;
        /**
         * @description The alias.
         * @example current
         */
        readonly IndexAliasName: string;
        /**
         * @description The id that the caller gave the record.
         * @example n1
         */
        readonly VectorId: string;
        /**
         * @description The id of the conversation.
         * @example conv_0f3c9a
         */
        readonly ConversationId: string;
        /**
         * @description The id of the file.
         * @example file-0f3c9a
         */
        readonly FileId: string;
        /**
         * @description The id of the item.
         * @example msg_0f3c9a
         */
        readonly ItemId: string;
        /**
         * @description The id of the vector store.
         * @example vs_0f3c9a
         */
        readonly VectorStoreId: string;
        /**
         * @description The id of the file.
         * @example file-0f3c9a
         */
        readonly AttachedFileId: string;
        /**
         * @description The id of the batch.
         * @example vsfb_0f3c9a
         */
        readonly BatchId: string;
        /**
         * @description How many entries a page holds.
         * @example 20
         */
        readonly PageLimit: number;
        /**
         * @description Newest first, or oldest first.
         * @example desc
         */
        readonly PageOrder: "asc" | "desc";
        /**
         * @description The id of the entry that the page begins behind.
         * @example vs_0f3c9a
         */
        readonly PageAfter: string;
        /**
         * @description The id of the entry that the page ends before.
         * @example vs_0f3c9b
         */
        readonly PageBefore: string;
        /**
         * @description Only files that have come so far.
         * @example completed
         */
        readonly AttachmentFilter: components["schemas"]["AttachmentStatus"];
        /**
         * @description The id of the chat completion.
         * @example chatcmpl_0f3c9a
         */
        readonly CompletionId: string;
        /**
         * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
         * @example 5f1c2e9a-order-4711
         */
        readonly IdempotencyKey: string;
        /**
         * @description The id of the response.
         * @example resp_0f3c9a
         */
        readonly ResponseId: string;
        /**
         * @description The id of the node, as a trace has it; in an address its # is written %23.
         * @example LT-resp_0f3c9a#N2
         */
        readonly NodeId: string;
        /**
         * @description Further data to include; may be given more than once. A stored response already holds what it can.
         * @example [
         *       "message.input_image.image_url"
         *     ]
         */
        readonly IncludeList: components["schemas"]["IncludeList"];
        /**
         * @description The same as `include[]`.
         * @example [
         *       "message.input_image.image_url"
         *     ]
         */
        readonly Include: components["schemas"]["IncludeList"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description Names the request in the server's logs.
         * @example req_5b1d7c
         */
        readonly RequestId: string;
        /**
         * @description How many requests the window holds.
         * @example 1200
         */
        readonly RateLimitLimit: number;
        /**
         * @description How many requests the window still lets through.
         * @example 1199
         */
        readonly RateLimitRemaining: number;
        /**
         * @description The time until the window is empty again, such as 120ms, 1s or 6m0s.
         * @example 50ms
         */
        readonly RateLimitReset: string;
        /**
         * @description Whole seconds to wait before the next try.
         * @example 1
         */
        readonly RetryAfter: number;
        /**
         * @description Milliseconds to wait before the next try.
         * @example 50
         */
        readonly RetryAfterMs: number;
        /**
         * @description Whether another try can succeed; sent when the status alone would mislead a client.
         * @example false
         */
        readonly ShouldRetry: "true" | "false";
        /**
         * @description The parts of the request that had no effect, by path, separated by commas. Absent when there are none.
         * @example prompt_cache_options, input[0].content[0].prompt_cache_breakpoint
         */
        readonly Ignored: string;
        /**
         * @description Sent with a reply that was made for an earlier request with the same Idempotency-Key.
         * @example true
         */
        readonly IdempotentReplayed: "true";
        /**
         * @description The methods the path knows.
         * @example GET, DELETE
         */
        readonly Allow: string;
    };
    pathItems: never;
}
export type CreateResponse = components['schemas']['CreateResponse'];
export type InputTokensRequest = components['schemas']['InputTokensRequest'];
export type ConversationName = components['schemas']['ConversationName'];
export type ConversationReference = components['schemas']['ConversationReference'];
export type CompactRequest = components['schemas']['CompactRequest'];
export type CreateConversationRequest = components['schemas']['CreateConversationRequest'];
export type UpdateConversationRequest = components['schemas']['UpdateConversationRequest'];
export type ConversationItemsRequest = components['schemas']['ConversationItemsRequest'];
export type ConversationItems = components['schemas']['ConversationItems'];
export type InputText = components['schemas']['InputText'];
export type InputItems = components['schemas']['InputItems'];
export type StreamOptions = components['schemas']['StreamOptions'];
export type TextOptions = components['schemas']['TextOptions'];
export type TextFormat = components['schemas']['TextFormat'];
export type PlainTextFormat = components['schemas']['PlainTextFormat'];
export type JsonObjectFormat = components['schemas']['JsonObjectFormat'];
export type JsonSchemaFormat = components['schemas']['JsonSchemaFormat'];
export type ReasoningOptions = components['schemas']['ReasoningOptions'];
export type PromptCacheOptions = components['schemas']['PromptCacheOptions'];
export type Metadata = components['schemas']['Metadata'];
export type IncludeList = components['schemas']['IncludeList'];
export type Include = components['schemas']['Include'];
export type Tool = components['schemas']['Tool'];
export type FunctionTool = components['schemas']['FunctionTool'];
export type CustomTool = components['schemas']['CustomTool'];
export type CustomToolFormat = components['schemas']['CustomToolFormat'];
export type CustomTextFormat = components['schemas']['CustomTextFormat'];
export type CustomGrammarFormat = components['schemas']['CustomGrammarFormat'];
export type LukhasCapabilityTool = components['schemas']['LukhasCapabilityTool'];
export type McpTool = components['schemas']['McpTool'];
export type McpServerLabel = components['schemas']['McpServerLabel'];
export type McpToolNames = components['schemas']['McpToolNames'];
export type McpToolFilter = components['schemas']['McpToolFilter'];
export type McpApprovalMode = components['schemas']['McpApprovalMode'];
export type McpApprovalFilter = components['schemas']['McpApprovalFilter'];
export type FileSearchTool = components['schemas']['FileSearchTool'];
export type VectorStoreName = components['schemas']['VectorStoreName'];
export type FileSearchRanking = components['schemas']['FileSearchRanking'];
export type HybridSearchWeights = components['schemas']['HybridSearchWeights'];
export type AttributeFilter = components['schemas']['AttributeFilter'];
export type ComparisonFilter = components['schemas']['ComparisonFilter'];
export type CompoundFilter = components['schemas']['CompoundFilter'];
export type NamespaceTool = components['schemas']['NamespaceTool'];
export type NamespacedTool = components['schemas']['NamespacedTool'];
export type WebSearchTool = components['schemas']['WebSearchTool'];
export type ToolSearchTool = components['schemas']['ToolSearchTool'];
export type RefusedTool = components['schemas']['RefusedTool'];
export type ToolChoiceMode = components['schemas']['ToolChoiceMode'];
export type ToolChoice = components['schemas']['ToolChoice'];
export type NamedToolChoice = components['schemas']['NamedToolChoice'];
export type McpToolChoice = components['schemas']['McpToolChoice'];
export type FileSearchToolChoice = components['schemas']['FileSearchToolChoice'];
export type AllowedToolsChoice = components['schemas']['AllowedToolsChoice'];
export type AllowedTool = components['schemas']['AllowedTool'];
export type AllowedHostedTool = components['schemas']['AllowedHostedTool'];
export type RefusedToolChoice = components['schemas']['RefusedToolChoice'];
export type InputItem = components['schemas']['InputItem'];
export type TypedInputItem = components['schemas']['TypedInputItem'];
export type Message = components['schemas']['Message'];
export type InputMessage = components['schemas']['InputMessage'];
export type AssistantMessage = components['schemas']['AssistantMessage'];
export type ClientItemId = components['schemas']['ClientItemId'];
export type ClientItemStatus = components['schemas']['ClientItemStatus'];
export type ClientPhase = components['schemas']['ClientPhase'];
export type InputContent = components['schemas']['InputContent'];
export type InputPart = components['schemas']['InputPart'];
export type AssistantContent = components['schemas']['AssistantContent'];
export type AssistantPart = components['schemas']['AssistantPart'];
export type InputTextPart = components['schemas']['InputTextPart'];
export type InputImagePart = components['schemas']['InputImagePart'];
export type InputFilePart = components['schemas']['InputFilePart'];
export type PromptCacheBreakpoint = components['schemas']['PromptCacheBreakpoint'];
export type AssistantTextPart = components['schemas']['AssistantTextPart'];
export type ClientAnnotation = components['schemas']['ClientAnnotation'];
export type AssistantRefusalPart = components['schemas']['AssistantRefusalPart'];
export type CallId = components['schemas']['CallId'];
export type FunctionCall = components['schemas']['FunctionCall'];
export type ClientCaller = components['schemas']['ClientCaller'];
export type FunctionCallOutput = components['schemas']['FunctionCallOutput'];
export type CustomToolCall = components['schemas']['CustomToolCall'];
export type CustomToolCallOutput = components['schemas']['CustomToolCallOutput'];
export type LukhasCapabilityCall = components['schemas']['LukhasCapabilityCall'];
export type McpListTools = components['schemas']['McpListTools'];
export type ClientMcpListedTool = components['schemas']['ClientMcpListedTool'];
export type McpApprovalRequest = components['schemas']['McpApprovalRequest'];
export type McpApprovalResponse = components['schemas']['McpApprovalResponse'];
export type McpCall = components['schemas']['McpCall'];
export type FileSearchCall = components['schemas']['FileSearchCall'];
export type ClientFileSearchResult = components['schemas']['ClientFileSearchResult'];
export type McpCallError = components['schemas']['McpCallError'];
export type McpCodedError = components['schemas']['McpCodedError'];
export type McpToolExecutionError = components['schemas']['McpToolExecutionError'];
export type CapabilityCallError = components['schemas']['CapabilityCallError'];
export type Reasoning = components['schemas']['Reasoning'];
export type ClientSummaryPart = components['schemas']['ClientSummaryPart'];
export type ClientReasoningPart = components['schemas']['ClientReasoningPart'];
export type ItemReference = components['schemas']['ItemReference'];
export type BareItemReference = components['schemas']['BareItemReference'];
export type AdditionalTools = components['schemas']['AdditionalTools'];
export type ClientCompaction = components['schemas']['ClientCompaction'];
export type ForeignItem = components['schemas']['ForeignItem'];
export type RefusedItem = components['schemas']['RefusedItem'];
export type Error = components['schemas']['Error'];
export type ErrorDetails = components['schemas']['ErrorDetails'];
export type ResponseCreateFrame = components['schemas']['ResponseCreateFrame'];
export type WebSocketErrorFrame = components['schemas']['WebSocketErrorFrame'];
export type ResponseObject = components['schemas']['ResponseObject'];
export type UnixSeconds = components['schemas']['UnixSeconds'];
export type ResponseError = components['schemas']['ResponseError'];
export type IncompleteDetails = components['schemas']['IncompleteDetails'];
export type ResponseReasoning = components['schemas']['ResponseReasoning'];
export type ResponseText = components['schemas']['ResponseText'];
export type ResponseTextFormat = components['schemas']['ResponseTextFormat'];
export type ResponseJsonSchemaFormat = components['schemas']['ResponseJsonSchemaFormat'];
export type ResponseToolChoice = components['schemas']['ResponseToolChoice'];
export type ResponseTool = components['schemas']['ResponseTool'];
export type ResponseFunctionTool = components['schemas']['ResponseFunctionTool'];
export type ResponseMcpTool = components['schemas']['ResponseMcpTool'];
export type ResponseFileSearchTool = components['schemas']['ResponseFileSearchTool'];
export type ResponseFileSearchRanking = components['schemas']['ResponseFileSearchRanking'];
export type ResponseNamespaceTool = components['schemas']['ResponseNamespaceTool'];
export type ResponseNamespacedTool = components['schemas']['ResponseNamespacedTool'];
export type Usage = components['schemas']['Usage'];
export type InputTokensDetails = components['schemas']['InputTokensDetails'];
export type OutputTokensDetails = components['schemas']['OutputTokensDetails'];
export type OutputItem = components['schemas']['OutputItem'];
export type ItemId = components['schemas']['ItemId'];
export type ItemStatus = components['schemas']['ItemStatus'];
export type OutputMessage = components['schemas']['OutputMessage'];
export type OutputPart = components['schemas']['OutputPart'];
export type OutputTextPart = components['schemas']['OutputTextPart'];
export type LogProbs = components['schemas']['LogProbs'];
export type OutputRefusalPart = components['schemas']['OutputRefusalPart'];
export type Annotation = components['schemas']['Annotation'];
export type FileCitation = components['schemas']['FileCitation'];
export type UrlCitation = components['schemas']['UrlCitation'];
export type ContainerFileCitation = components['schemas']['ContainerFileCitation'];
export type FilePath = components['schemas']['FilePath'];
export type OutputFunctionCall = components['schemas']['OutputFunctionCall'];
export type OutputCustomToolCall = components['schemas']['OutputCustomToolCall'];
export type OutputCapabilityCall = components['schemas']['OutputCapabilityCall'];
export type OutputMcpListTools = components['schemas']['OutputMcpListTools'];
export type McpListedTool = components['schemas']['McpListedTool'];
export type OutputMcpApprovalRequest = components['schemas']['OutputMcpApprovalRequest'];
export type OutputMcpCall = components['schemas']['OutputMcpCall'];
export type OutputFileSearchCall = components['schemas']['OutputFileSearchCall'];
export type FileSearchResult = components['schemas']['FileSearchResult'];
export type StoredMcpApprovalResponse = components['schemas']['StoredMcpApprovalResponse'];
export type OutputReasoning = components['schemas']['OutputReasoning'];
export type SummaryPart = components['schemas']['SummaryPart'];
export type ReasoningPart = components['schemas']['ReasoningPart'];
export type InputItemList = components['schemas']['InputItemList'];
export type StoredItem = components['schemas']['StoredItem'];
export type StoredMessage = components['schemas']['StoredMessage'];
export type StoredInputMessage = components['schemas']['StoredInputMessage'];
export type StoredContent = components['schemas']['StoredContent'];
export type StoredPart = components['schemas']['StoredPart'];
export type StoredTextPart = components['schemas']['StoredTextPart'];
export type StoredImagePart = components['schemas']['StoredImagePart'];
export type StoredFilePart = components['schemas']['StoredFilePart'];
export type StoredFunctionCallOutput = components['schemas']['StoredFunctionCallOutput'];
export type StoredCustomToolCallOutput = components['schemas']['StoredCustomToolCallOutput'];
export type StoredCompaction = components['schemas']['StoredCompaction'];
export type StoredForeignItem = components['schemas']['StoredForeignItem'];
export type DeletedResponse = components['schemas']['DeletedResponse'];
export type CompactedResponse = components['schemas']['CompactedResponse'];
export type CreateVectorStoreRequest = components['schemas']['CreateVectorStoreRequest'];
export type UpdateVectorStoreRequest = components['schemas']['UpdateVectorStoreRequest'];
export type ExpiresAfterUse = components['schemas']['ExpiresAfterUse'];
export type ChunkingStrategy = components['schemas']['ChunkingStrategy'];
export type AutoChunkingStrategy = components['schemas']['AutoChunkingStrategy'];
export type StaticChunkingStrategy = components['schemas']['StaticChunkingStrategy'];
export type ChunkSizes = components['schemas']['ChunkSizes'];
export type FileAttributes = components['schemas']['FileAttributes'];
export type FileAttribute = components['schemas']['FileAttribute'];
export type CreateVectorStoreFileRequest = components['schemas']['CreateVectorStoreFileRequest'];
export type UpdateVectorStoreFileRequest = components['schemas']['UpdateVectorStoreFileRequest'];
export type CreateVectorStoreFileBatchRequest = components['schemas']['CreateVectorStoreFileBatchRequest'];
export type SearchVectorStoreRequest = components['schemas']['SearchVectorStoreRequest'];
export type SearchRanking = components['schemas']['SearchRanking'];
export type VectorStore = components['schemas']['VectorStore'];
export type AttachmentCounts = components['schemas']['AttachmentCounts'];
export type AttachmentStatus = components['schemas']['AttachmentStatus'];
export type VectorStoreFile = components['schemas']['VectorStoreFile'];
export type AttachmentError = components['schemas']['AttachmentError'];
export type VectorStoreFileBatch = components['schemas']['VectorStoreFileBatch'];
export type VectorStoreList = components['schemas']['VectorStoreList'];
export type VectorStoreFileList = components['schemas']['VectorStoreFileList'];
export type DeletedVectorStore = components['schemas']['DeletedVectorStore'];
export type DeletedVectorStoreFile = components['schemas']['DeletedVectorStoreFile'];
export type PassageText = components['schemas']['PassageText'];
export type VectorStoreFileContent = components['schemas']['VectorStoreFileContent'];
export type VectorStoreSearchPage = components['schemas']['VectorStoreSearchPage'];
export type FoundPassage = components['schemas']['FoundPassage'];
export type Conversation = components['schemas']['Conversation'];
export type DeletedConversation = components['schemas']['DeletedConversation'];
export type FilePurpose = components['schemas']['FilePurpose'];
export type FileExpiry = components['schemas']['FileExpiry'];
export type CreateFileRequest = components['schemas']['CreateFileRequest'];
export type File = components['schemas']['File'];
export type FileList = components['schemas']['FileList'];
export type DeletedFile = components['schemas']['DeletedFile'];
export type FileContent = components['schemas']['FileContent'];
export type InputTokens = components['schemas']['InputTokens'];
export type Model = components['schemas']['Model'];
export type ModelList = components['schemas']['ModelList'];
export type JsonSchemaObject = components['schemas']['JsonSchemaObject'];
export type CapabilityFunction = components['schemas']['CapabilityFunction'];
export type CapabilityTool = components['schemas']['CapabilityTool'];
export type ToolList = components['schemas']['ToolList'];
export type ModerationRequest = components['schemas']['ModerationRequest'];
export type ModerationText = components['schemas']['ModerationText'];
export type ModerationInputs = components['schemas']['ModerationInputs'];
export type ModerationPart = components['schemas']['ModerationPart'];
export type ModerationTextPart = components['schemas']['ModerationTextPart'];
export type ModerationImagePart = components['schemas']['ModerationImagePart'];
export type Moderation = components['schemas']['Moderation'];
export type ModerationResult = components['schemas']['ModerationResult'];
export type ModerationCategories = components['schemas']['ModerationCategories'];
export type ModerationScores = components['schemas']['ModerationScores'];
export type ModerationScore = components['schemas']['ModerationScore'];
export type ModerationInputTypes = components['schemas']['ModerationInputTypes'];
export type ModerationInputTypeList = components['schemas']['ModerationInputTypeList'];
export type ModerationFinding = components['schemas']['ModerationFinding'];
export type EmbeddingRequest = components['schemas']['EmbeddingRequest'];
export type EmbeddingText = components['schemas']['EmbeddingText'];
export type EmbeddingInputs = components['schemas']['EmbeddingInputs'];
export type EmbeddingToken = components['schemas']['EmbeddingToken'];
export type EmbeddingTokens = components['schemas']['EmbeddingTokens'];
export type EmbeddingList = components['schemas']['EmbeddingList'];
export type Embedding = components['schemas']['Embedding'];
export type EmbeddingNumbers = components['schemas']['EmbeddingNumbers'];
export type EmbeddingBytes = components['schemas']['EmbeddingBytes'];
export type EmbeddingUsage = components['schemas']['EmbeddingUsage'];
export type CreateIndexRequest = components['schemas']['CreateIndexRequest'];
export type UpdateIndexRequest = components['schemas']['UpdateIndexRequest'];
export type VectorIndex = components['schemas']['VectorIndex'];
export type GuardianSurface = components['schemas']['GuardianSurface'];
export type GuardianSpan = components['schemas']['GuardianSpan'];
export type GuardianMatch = components['schemas']['GuardianMatch'];
export type GuardianFailure = components['schemas']['GuardianFailure'];
export type GuardianDenial = components['schemas']['GuardianDenial'];
export type GuardianDecision = components['schemas']['GuardianDecision'];
export type ExplainedGuardianDecision = components['schemas']['ExplainedGuardianDecision'];
export type GuardianExplanation = components['schemas']['GuardianExplanation'];
export type GuardianCounterfactual = components['schemas']['GuardianCounterfactual'];
export type GuardianDecisionList = components['schemas']['GuardianDecisionList'];
export type IndexList = components['schemas']['IndexList'];
export type DeletedIndex = components['schemas']['DeletedIndex'];
export type IndexStatistics = components['schemas']['IndexStatistics'];
export type VectorValue = components['schemas']['VectorValue'];
export type VectorMetadata = components['schemas']['VectorMetadata'];
export type UpsertVectorsRequest = components['schemas']['UpsertVectorsRequest'];
export type VectorItem = components['schemas']['VectorItem'];
export type VectorOutcomeList = components['schemas']['VectorOutcomeList'];
export type VectorOutcome = components['schemas']['VectorOutcome'];
export type VectorProblem = components['schemas']['VectorProblem'];
export type IndexVector = components['schemas']['IndexVector'];
export type VectorNumbers = components['schemas']['VectorNumbers'];
export type VectorList = components['schemas']['VectorList'];
export type DeletedVector = components['schemas']['DeletedVector'];
export type DeleteVectorsRequest = components['schemas']['DeleteVectorsRequest'];
export type VectorDeletion = components['schemas']['VectorDeletion'];
export type SearchIndexRequest = components['schemas']['SearchIndexRequest'];
export type IndexSearchResults = components['schemas']['IndexSearchResults'];
export type IndexSearchHit = components['schemas']['IndexSearchHit'];
export type ImportVectorsRequest = components['schemas']['ImportVectorsRequest'];
export type IndexImport = components['schemas']['IndexImport'];
export type FailedImport = components['schemas']['FailedImport'];
export type SetIndexAliasRequest = components['schemas']['SetIndexAliasRequest'];
export type IndexAlias = components['schemas']['IndexAlias'];
export type IndexAliasList = components['schemas']['IndexAliasList'];
export type DeletedIndexAlias = components['schemas']['DeletedIndexAlias'];
export type ToolCallRequest = components['schemas']['ToolCallRequest'];
export type ToolResult = components['schemas']['ToolResult'];
export type McpMessage = components['schemas']['McpMessage'];
export type McpError = components['schemas']['McpError'];
export type McpReply = components['schemas']['McpReply'];
export type Health = components['schemas']['Health'];
export type Readiness = components['schemas']['Readiness'];
export type MetricsText = components['schemas']['MetricsText'];
export type OpenapiDocument = components['schemas']['OpenapiDocument'];
export type StreamEvent = components['schemas']['StreamEvent'];
export type SequenceNumber = components['schemas']['SequenceNumber'];
export type Index = components['schemas']['Index'];
export type ResponseCreatedEvent = components['schemas']['ResponseCreatedEvent'];
export type ResponseQueuedEvent = components['schemas']['ResponseQueuedEvent'];
export type ResponseInProgressEvent = components['schemas']['ResponseInProgressEvent'];
export type ResponseCompletedEvent = components['schemas']['ResponseCompletedEvent'];
export type ResponseIncompleteEvent = components['schemas']['ResponseIncompleteEvent'];
export type ResponseFailedEvent = components['schemas']['ResponseFailedEvent'];
export type OutputItemAddedEvent = components['schemas']['OutputItemAddedEvent'];
export type OutputItemDoneEvent = components['schemas']['OutputItemDoneEvent'];
export type ContentPartAddedEvent = components['schemas']['ContentPartAddedEvent'];
export type ContentPartDoneEvent = components['schemas']['ContentPartDoneEvent'];
export type OutputTextDeltaEvent = components['schemas']['OutputTextDeltaEvent'];
export type OutputTextDoneEvent = components['schemas']['OutputTextDoneEvent'];
export type AnnotationAddedEvent = components['schemas']['AnnotationAddedEvent'];
export type RefusalDeltaEvent = components['schemas']['RefusalDeltaEvent'];
export type RefusalDoneEvent = components['schemas']['RefusalDoneEvent'];
export type FunctionCallArgumentsDeltaEvent = components['schemas']['FunctionCallArgumentsDeltaEvent'];
export type FunctionCallArgumentsDoneEvent = components['schemas']['FunctionCallArgumentsDoneEvent'];
export type CustomToolCallInputDeltaEvent = components['schemas']['CustomToolCallInputDeltaEvent'];
export type CustomToolCallInputDoneEvent = components['schemas']['CustomToolCallInputDoneEvent'];
export type McpListToolsInProgressEvent = components['schemas']['McpListToolsInProgressEvent'];
export type McpListToolsCompletedEvent = components['schemas']['McpListToolsCompletedEvent'];
export type McpListToolsFailedEvent = components['schemas']['McpListToolsFailedEvent'];
export type McpCallInProgressEvent = components['schemas']['McpCallInProgressEvent'];
export type McpCallCompletedEvent = components['schemas']['McpCallCompletedEvent'];
export type McpCallFailedEvent = components['schemas']['McpCallFailedEvent'];
export type McpCallArgumentsDeltaEvent = components['schemas']['McpCallArgumentsDeltaEvent'];
export type McpCallArgumentsDoneEvent = components['schemas']['McpCallArgumentsDoneEvent'];
export type FileSearchCallInProgressEvent = components['schemas']['FileSearchCallInProgressEvent'];
export type FileSearchCallSearchingEvent = components['schemas']['FileSearchCallSearchingEvent'];
export type FileSearchCallCompletedEvent = components['schemas']['FileSearchCallCompletedEvent'];
export type ReasoningSummaryPartAddedEvent = components['schemas']['ReasoningSummaryPartAddedEvent'];
export type ReasoningSummaryPartDoneEvent = components['schemas']['ReasoningSummaryPartDoneEvent'];
export type ReasoningSummaryTextDeltaEvent = components['schemas']['ReasoningSummaryTextDeltaEvent'];
export type ReasoningSummaryTextDoneEvent = components['schemas']['ReasoningSummaryTextDoneEvent'];
export type ErrorEvent = components['schemas']['ErrorEvent'];
export type KeepaliveEvent = components['schemas']['KeepaliveEvent'];
export type StepStartedEvent = components['schemas']['StepStartedEvent'];
export type StepCompletedEvent = components['schemas']['StepCompletedEvent'];
export type Step = components['schemas']['Step'];
export type ResponseGuardian = components['schemas']['ResponseGuardian'];
export type ResponseGuardianDecision = components['schemas']['ResponseGuardianDecision'];
export type ResponseGuardianMatch = components['schemas']['ResponseGuardianMatch'];
export type ResponseGuardianSpan = components['schemas']['ResponseGuardianSpan'];
export type ResponseGuardianFailure = components['schemas']['ResponseGuardianFailure'];
export type ResponseTrace = components['schemas']['ResponseTrace'];
export type TraceStage = components['schemas']['TraceStage'];
export type TraceStep = components['schemas']['TraceStep'];
export type TraceDecision = components['schemas']['TraceDecision'];
export type TraceAlternative = components['schemas']['TraceAlternative'];
export type TraceLink = components['schemas']['TraceLink'];
export type TracePayload = components['schemas']['TracePayload'];
export type TraceDiagram = components['schemas']['TraceDiagram'];
export type ResponseReplay = components['schemas']['ResponseReplay'];
export type ReplayDivergence = components['schemas']['ReplayDivergence'];
export type NodeCauseList = components['schemas']['NodeCauseList'];
export type NodeCause = components['schemas']['NodeCause'];
export type NodeCauseEvidence = components['schemas']['NodeCauseEvidence'];
export type MatrizNode = components['schemas']['MatrizNode'];
export type MatrizNodeLink = components['schemas']['MatrizNodeLink'];
export type NodeId = components['schemas']['NodeId'];
export type CreateChatCompletion = components['schemas']['CreateChatCompletion'];
export type ChatStreamOptions = components['schemas']['ChatStreamOptions'];
export type ChatStopTexts = components['schemas']['ChatStopTexts'];
export type ChatModality = components['schemas']['ChatModality'];
export type ChatResponseFormat = components['schemas']['ChatResponseFormat'];
export type ChatJsonSchemaFormat = components['schemas']['ChatJsonSchemaFormat'];
export type ChatJsonSchema = components['schemas']['ChatJsonSchema'];
export type ChatTool = components['schemas']['ChatTool'];
export type ChatFunctionTool = components['schemas']['ChatFunctionTool'];
export type ChatFunction = components['schemas']['ChatFunction'];
export type ChatCustomTool = components['schemas']['ChatCustomTool'];
export type ChatCustom = components['schemas']['ChatCustom'];
export type ChatCustomFormat = components['schemas']['ChatCustomFormat'];
export type ChatGrammarFormat = components['schemas']['ChatGrammarFormat'];
export type ChatGrammar = components['schemas']['ChatGrammar'];
export type ChatToolChoice = components['schemas']['ChatToolChoice'];
export type ChatFunctionChoice = components['schemas']['ChatFunctionChoice'];
export type ChatCustomChoice = components['schemas']['ChatCustomChoice'];
export type ChatToolName = components['schemas']['ChatToolName'];
export type ChatAllowedToolsChoice = components['schemas']['ChatAllowedToolsChoice'];
export type ChatAllowedTools = components['schemas']['ChatAllowedTools'];
export type ChatAllowedTool = components['schemas']['ChatAllowedTool'];
export type ChatMessage = components['schemas']['ChatMessage'];
export type ChatInstructionMessage = components['schemas']['ChatInstructionMessage'];
export type ChatUserMessage = components['schemas']['ChatUserMessage'];
export type ChatAssistantMessage = components['schemas']['ChatAssistantMessage'];
export type ChatToolMessage = components['schemas']['ChatToolMessage'];
export type RefusedChatMessage = components['schemas']['RefusedChatMessage'];
export type ChatParticipant = components['schemas']['ChatParticipant'];
export type ChatCallId = components['schemas']['ChatCallId'];
export type ChatTextContent = components['schemas']['ChatTextContent'];
export type ChatUserContent = components['schemas']['ChatUserContent'];
export type ChatUserPart = components['schemas']['ChatUserPart'];
export type ChatAssistantContent = components['schemas']['ChatAssistantContent'];
export type ChatAssistantPart = components['schemas']['ChatAssistantPart'];
export type ChatTextPart = components['schemas']['ChatTextPart'];
export type ChatRefusalPart = components['schemas']['ChatRefusalPart'];
export type ChatImagePart = components['schemas']['ChatImagePart'];
export type ChatImage = components['schemas']['ChatImage'];
export type ChatFilePart = components['schemas']['ChatFilePart'];
export type ChatFile = components['schemas']['ChatFile'];
export type RefusedChatPart = components['schemas']['RefusedChatPart'];
export type ClientChatToolCall = components['schemas']['ClientChatToolCall'];
export type ClientChatFunctionCall = components['schemas']['ClientChatFunctionCall'];
export type ClientChatFunction = components['schemas']['ClientChatFunction'];
export type ClientChatCustomCall = components['schemas']['ClientChatCustomCall'];
export type ClientChatCustom = components['schemas']['ClientChatCustom'];
export type ChatCompletion = components['schemas']['ChatCompletion'];
export type ChatChoice = components['schemas']['ChatChoice'];
export type NoLogProbs = components['schemas']['NoLogProbs'];
export type ChatFinishReason = components['schemas']['ChatFinishReason'];
export type ChatAnswerMessage = components['schemas']['ChatAnswerMessage'];
export type ChatToolCall = components['schemas']['ChatToolCall'];
export type ChatFunctionCall = components['schemas']['ChatFunctionCall'];
export type ChatCustomCall = components['schemas']['ChatCustomCall'];
export type ChatUsage = components['schemas']['ChatUsage'];
export type DeletedChatCompletion = components['schemas']['DeletedChatCompletion'];
export type ChatMessageList = components['schemas']['ChatMessageList'];
export type StoredChatMessage = components['schemas']['StoredChatMessage'];
export type StoredChatPart = components['schemas']['StoredChatPart'];
export type StoredChatTextPart = components['schemas']['StoredChatTextPart'];
export type StoredChatImagePart = components['schemas']['StoredChatImagePart'];
export type StoredChatFilePart = components['schemas']['StoredChatFilePart'];
export type ChatCompletionChunk = components['schemas']['ChatCompletionChunk'];
export type ChatChunkChoice = components['schemas']['ChatChunkChoice'];
export type ChatDelta = components['schemas']['ChatDelta'];
export type ChatToolCallDelta = components['schemas']['ChatToolCallDelta'];
export type Lane = components['schemas']['Lane'];
export type Project = components['schemas']['Project'];
export type ProjectList = components['schemas']['ProjectList'];
export type CreateProjectRequest = components['schemas']['CreateProjectRequest'];
export type UpdateProjectRequest = components['schemas']['UpdateProjectRequest'];
export type ServiceAccount = components['schemas']['ServiceAccount'];
export type ServiceAccountRole = components['schemas']['ServiceAccountRole'];
export type ServiceAccountList = components['schemas']['ServiceAccountList'];
export type CreateServiceAccountRequest = components['schemas']['CreateServiceAccountRequest'];
export type CreatedServiceAccount = components['schemas']['CreatedServiceAccount'];
export type IssuedApiKey = components['schemas']['IssuedApiKey'];
export type UpdateServiceAccountRequest = components['schemas']['UpdateServiceAccountRequest'];
export type DeletedServiceAccount = components['schemas']['DeletedServiceAccount'];
export type CreateServiceAccountApiKeyRequest = components['schemas']['CreateServiceAccountApiKeyRequest'];
export type RotateKeyRequest = components['schemas']['RotateKeyRequest'];
export type ProjectApiKey = components['schemas']['ProjectApiKey'];
export type ApiKeyOwner = components['schemas']['ApiKeyOwner'];
export type ProjectApiKeyList = components['schemas']['ProjectApiKeyList'];
export type DeletedProjectApiKey = components['schemas']['DeletedProjectApiKey'];
export type ModelPermissions = components['schemas']['ModelPermissions'];
export type UpdateModelPermissionsRequest = components['schemas']['UpdateModelPermissionsRequest'];
export type DeletedModelPermissions = components['schemas']['DeletedModelPermissions'];
export type ProjectRateLimit = components['schemas']['ProjectRateLimit'];
export type ProjectRateLimitList = components['schemas']['ProjectRateLimitList'];
export type UpdateProjectRateLimitRequest = components['schemas']['UpdateProjectRateLimitRequest'];
export type AdminApiKey = components['schemas']['AdminApiKey'];
export type AdminKeyOwner = components['schemas']['AdminKeyOwner'];
export type AdminApiKeyList = components['schemas']['AdminApiKeyList'];
export type CreateAdminApiKeyRequest = components['schemas']['CreateAdminApiKeyRequest'];
export type CreatedAdminApiKey = components['schemas']['CreatedAdminApiKey'];
export type DeletedAdminApiKey = components['schemas']['DeletedAdminApiKey'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseMethodNotAllowed = components['responses']['MethodNotAllowed'];
export type ResponseRequestTimeout = components['responses']['RequestTimeout'];
export type ResponseConflict = components['responses']['Conflict'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ResponseUnprocessableEntity = components['responses']['UnprocessableEntity'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseServerError = components['responses']['ServerError'];
export type ResponseBadGateway = components['responses']['BadGateway'];
export type ResponseServiceUnavailable = components['responses']['ServiceUnavailable'];
export type ResponseGatewayTimeout = components['responses']['GatewayTimeout'];
export type ParameterAdminKeyId = components['parameters']['AdminKeyId'];
export type ParameterApiKeyId = components['parameters']['ApiKeyId'];
export type ParameterProjectId = components['parameters']['ProjectId'];
export type ParameterRateLimitId = components['parameters']['RateLimitId'];
export type ParameterServiceAccountId = components['parameters']['ServiceAccountId'];
export type ParameterAdministrationAfter = components['parameters']['AdministrationAfter'];
export type ParameterAdministrationBefore = components['parameters']['AdministrationBefore'];
export type ParameterAdministrationOrder = components['parameters']['AdministrationOrder'];
export type ParameterIncludeArchived = components['parameters']['IncludeArchived'];
export type ParameterOwnerProjectAccess = components['parameters']['OwnerProjectAccess'];
export type ParameterRateLimitPageLimit = components['parameters']['RateLimitPageLimit'];
export type ParameterIndexId = components['parameters']['IndexId'];
export type ParameterIndexAliasName = components['parameters']['IndexAliasName'];
export type ParameterVectorId = components['parameters']['VectorId'];
export type ParameterConversationId = components['parameters']['ConversationId'];
export type ParameterFileId = components['parameters']['FileId'];
export type ParameterItemId = components['parameters']['ItemId'];
export type ParameterVectorStoreId = components['parameters']['VectorStoreId'];
export type ParameterAttachedFileId = components['parameters']['AttachedFileId'];
export type ParameterBatchId = components['parameters']['BatchId'];
export type ParameterPageLimit = components['parameters']['PageLimit'];
export type ParameterPageOrder = components['parameters']['PageOrder'];
export type ParameterPageAfter = components['parameters']['PageAfter'];
export type ParameterPageBefore = components['parameters']['PageBefore'];
export type ParameterAttachmentFilter = components['parameters']['AttachmentFilter'];
export type ParameterCompletionId = components['parameters']['CompletionId'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type ParameterResponseId = components['parameters']['ResponseId'];
export type ParameterNodeId = components['parameters']['NodeId'];
export type ParameterIncludeList = components['parameters']['IncludeList'];
export type ParameterInclude = components['parameters']['Include'];
export type HeaderRequestId = components['headers']['RequestId'];
export type HeaderRateLimitLimit = components['headers']['RateLimitLimit'];
export type HeaderRateLimitRemaining = components['headers']['RateLimitRemaining'];
export type HeaderRateLimitReset = components['headers']['RateLimitReset'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderRetryAfterMs = components['headers']['RetryAfterMs'];
export type HeaderShouldRetry = components['headers']['ShouldRetry'];
export type HeaderIgnored = components['headers']['Ignored'];
export type HeaderIdempotentReplayed = components['headers']['IdempotentReplayed'];
export type HeaderAllow = components['headers']['Allow'];
export type $defs = Record<string, never>;
export interface operations {
    readonly createResponse: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateResponse"];
            };
        };
        readonly responses: {
            /** @description The finished response, or the events of the run. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ResponseObject"];
                    readonly "text/event-stream": components["schemas"]["StreamEvent"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly getInputTokens: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InputTokensRequest"];
            };
        };
        readonly responses: {
            /** @description The count. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InputTokens"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly compactResponse: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CompactRequest"];
            };
        };
        readonly responses: {
            /** @description The conversation in fewer tokens. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompactedResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getResponse: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description Whether to send the events instead of the response.
                 * @example true
                 */
                readonly stream: boolean;
                /**
                 * @description The number of the last event the caller has seen; only with `stream`.
                 * @example 41
                 */
                readonly starting_after?: number;
                /**
                 * @description Asks for padding in delta events, which this server does not send.
                 * @example false
                 */
                readonly include_obfuscation?: boolean;
                /**
                 * @description Further data to include; may be given more than once. A stored response already holds what it can.
                 * @example [
                 *       "message.input_image.image_url"
                 *     ]
                 */
                readonly "include[]"?: components["parameters"]["IncludeList"];
                /**
                 * @description The same as `include[]`.
                 * @example [
                 *       "message.input_image.image_url"
                 *     ]
                 */
                readonly include?: components["parameters"]["Include"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the response.
                 * @example resp_0f3c9a
                 */
                readonly response_id: components["parameters"]["ResponseId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The response as it stands, or its events. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ResponseObject"];
                    readonly "text/event-stream": components["schemas"]["StreamEvent"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly deleteResponse: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the response.
                 * @example resp_0f3c9a
                 */
                readonly response_id: components["parameters"]["ResponseId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The response is gone. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeletedResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly cancelResponse: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the response.
                 * @example resp_0f3c9a
                 */
                readonly response_id: components["parameters"]["ResponseId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The response as it ended. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ResponseObject"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listInputItems: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                readonly limit: number;
                /**
                 * @description Newest first, or oldest first.
                 * @example desc
                 */
                readonly order: "asc" | "desc";
                /**
                 * @description The id of the item that the page begins behind.
                 * @example msg_0f3c9a
                 */
                readonly after?: string;
                /**
                 * @description Further data to include; may be given more than once. A stored response already holds what it can.
                 * @example [
                 *       "message.input_image.image_url"
                 *     ]
                 */
                readonly "include[]"?: components["parameters"]["IncludeList"];
                /**
                 * @description The same as `include[]`.
                 * @example [
                 *       "message.input_image.image_url"
                 *     ]
                 */
                readonly include?: components["parameters"]["Include"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the response.
                 * @example resp_0f3c9a
                 */
                readonly response_id: components["parameters"]["ResponseId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of items. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InputItemList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getResponseTrace: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description JSON, or the text of a diagram.
                 * @example mermaid
                 */
                readonly format: "json" | "mermaid" | "dot";
                /**
                 * @description Whether payloads come themselves instead of by reference; in a diagram, the beginning of each.
                 * @example true
                 */
                readonly payloads: boolean;
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the response.
                 * @example resp_0f3c9a
                 */
                readonly response_id: components["parameters"]["ResponseId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The trace. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ResponseTrace"];
                    readonly "text/plain": components["schemas"]["TraceDiagram"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly replayResponse: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the response.
                 * @example resp_0f3c9a
                 */
                readonly response_id: components["parameters"]["ResponseId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Whether the response came out as it did, and where not. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ResponseReplay"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly createConversation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateConversationRequest"];
            };
        };
        readonly responses: {
            /** @description The conversation. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Conversation"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getConversation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the conversation.
                 * @example conv_0f3c9a
                 */
                readonly conversation_id: components["parameters"]["ConversationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The conversation. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Conversation"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly updateConversation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the conversation.
                 * @example conv_0f3c9a
                 */
                readonly conversation_id: components["parameters"]["ConversationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateConversationRequest"];
            };
        };
        readonly responses: {
            /** @description The conversation as it is now. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Conversation"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly deleteConversation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the conversation.
                 * @example conv_0f3c9a
                 */
                readonly conversation_id: components["parameters"]["ConversationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The conversation is gone. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeletedConversation"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listConversationItems: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                readonly limit: number;
                /**
                 * @description Newest first, or oldest first.
                 * @example desc
                 */
                readonly order: "asc" | "desc";
                /**
                 * @description The id of the item that the page begins behind.
                 * @example msg_0f3c9a
                 */
                readonly after?: string;
                /**
                 * @description Further data to include; may be given more than once. A stored response already holds what it can.
                 * @example [
                 *       "message.input_image.image_url"
                 *     ]
                 */
                readonly "include[]"?: components["parameters"]["IncludeList"];
                /**
                 * @description The same as `include[]`.
                 * @example [
                 *       "message.input_image.image_url"
                 *     ]
                 */
                readonly include?: components["parameters"]["Include"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the conversation.
                 * @example conv_0f3c9a
                 */
                readonly conversation_id: components["parameters"]["ConversationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of items. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InputItemList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly createConversationItems: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Further data to include; may be given more than once. A stored response already holds what it can.
                 * @example [
                 *       "message.input_image.image_url"
                 *     ]
                 */
                readonly "include[]"?: components["parameters"]["IncludeList"];
                /**
                 * @description The same as `include[]`.
                 * @example [
                 *       "message.input_image.image_url"
                 *     ]
                 */
                readonly include?: components["parameters"]["Include"];
            };
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the conversation.
                 * @example conv_0f3c9a
                 */
                readonly conversation_id: components["parameters"]["ConversationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConversationItemsRequest"];
            };
        };
        readonly responses: {
            /** @description The items that were added, in their order. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InputItemList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getConversationItem: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Further data to include; may be given more than once. A stored response already holds what it can.
                 * @example [
                 *       "message.input_image.image_url"
                 *     ]
                 */
                readonly "include[]"?: components["parameters"]["IncludeList"];
                /**
                 * @description The same as `include[]`.
                 * @example [
                 *       "message.input_image.image_url"
                 *     ]
                 */
                readonly include?: components["parameters"]["Include"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the conversation.
                 * @example conv_0f3c9a
                 */
                readonly conversation_id: components["parameters"]["ConversationId"];
                /**
                 * @description The id of the item.
                 * @example msg_0f3c9a
                 */
                readonly item_id: components["parameters"]["ItemId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The item. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoredItem"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly deleteConversationItem: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the conversation.
                 * @example conv_0f3c9a
                 */
                readonly conversation_id: components["parameters"]["ConversationId"];
                /**
                 * @description The id of the item.
                 * @example msg_0f3c9a
                 */
                readonly item_id: components["parameters"]["ItemId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The conversation without the item. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Conversation"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly createChatCompletion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateChatCompletion"];
            };
        };
        readonly responses: {
            /** @description The finished completion, or its chunks. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChatCompletion"];
                    readonly "text/event-stream": components["schemas"]["ChatCompletionChunk"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly getChatCompletion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the chat completion.
                 * @example chatcmpl_0f3c9a
                 */
                readonly completion_id: components["parameters"]["CompletionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The completion. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChatCompletion"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly deleteChatCompletion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the chat completion.
                 * @example chatcmpl_0f3c9a
                 */
                readonly completion_id: components["parameters"]["CompletionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The completion is gone. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeletedChatCompletion"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listChatCompletionMessages: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description How many messages a page holds.
                 * @example 20
                 */
                readonly limit: number;
                /**
                 * @description Oldest first, or newest first.
                 * @example asc
                 */
                readonly order: "asc" | "desc";
                /**
                 * @description The id of the message that the page begins behind.
                 * @example msg_0f3c9a
                 */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the chat completion.
                 * @example chatcmpl_0f3c9a
                 */
                readonly completion_id: components["parameters"]["CompletionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of messages. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChatMessageList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listFiles: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description How many files a page holds.
                 * @example 100
                 */
                readonly limit: number;
                /**
                 * @description Newest first, or oldest first.
                 * @example desc
                 */
                readonly order: "asc" | "desc";
                /**
                 * @description The id of the file that the page begins behind. One that was deleted still marks its place, for 30 days.
                 * @example file-0f3c9a
                 */
                readonly after?: string;
                /**
                 * @description Only files that were uploaded for this.
                 * @example assistants
                 */
                readonly purpose?: components["schemas"]["FilePurpose"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of files. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FileList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly createFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["CreateFileRequest"];
            };
        };
        readonly responses: {
            /** @description The file, whole and on disk. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["File"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the file.
                 * @example file-0f3c9a
                 */
                readonly file_id: components["parameters"]["FileId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["File"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly deleteFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the file.
                 * @example file-0f3c9a
                 */
                readonly file_id: components["parameters"]["FileId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file is gone. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeletedFile"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getFileContent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the file.
                 * @example file-0f3c9a
                 */
                readonly file_id: components["parameters"]["FileId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The bytes. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    /**
                     * @description The file's name, for whoever stores it.
                     * @example attachment; filename*=UTF-8''bikes.md
                     */
                    readonly "content-disposition"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": components["schemas"]["FileContent"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly createEmbedding: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EmbeddingRequest"];
            };
        };
        readonly responses: {
            /** @description One vector for each input, in their order. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EmbeddingList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly listGuardianDecisions: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description How many a page holds.
                 * @example 20
                 */
                readonly limit: number;
                /**
                 * @description Newest first, or oldest first.
                 * @example desc
                 */
                readonly order: "asc" | "desc";
                /**
                 * @description The id of the decision that the page begins behind.
                 * @example gdec_0f3c9a
                 */
                readonly after?: string;
                /**
                 * @description Only decisions with this effect.
                 * @example block
                 */
                readonly effect?: "log" | "redact" | "block";
                /**
                 * @description Only decisions in which this rule fitted, by its id in the policy file.
                 * @example redact-keys
                 */
                readonly rule?: string;
                /**
                 * @description Only decisions about texts of this surface.
                 * @example input
                 */
                readonly surface?: components["schemas"]["GuardianSurface"];
                /**
                 * @description Only decisions about what this response read and said.
                 * @example resp_0f3c9a
                 */
                readonly response_id?: string;
                /**
                 * @description Only decisions from this moment on, in Unix seconds.
                 * @example 1764000000
                 */
                readonly since?: number;
                /**
                 * @description Only decisions before this moment, in Unix seconds.
                 * @example 1764003600
                 */
                readonly until?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of decisions. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GuardianDecisionList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getGuardianDecision: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the decision, such as the `audit_id` of an error.
                 * @example gdec_0f3c9a
                 */
                readonly decision_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The decision, explained. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExplainedGuardianDecision"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listIndexes: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description How many a page holds.
                 * @example 20
                 */
                readonly limit: number;
                /**
                 * @description Newest first, or oldest first.
                 * @example desc
                 */
                readonly order: "asc" | "desc";
                /**
                 * @description The id of the index that the page begins behind.
                 * @example idx_0f3c9a
                 */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of indexes. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IndexList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly createIndex: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateIndexRequest"];
            };
        };
        readonly responses: {
            /** @description The index. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VectorIndex"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly getIndex: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the index. Where records are read, written, deleted or searched, its name or an alias does as well.
                 * @example idx_0f3c9a
                 */
                readonly index_id: components["parameters"]["IndexId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The index. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VectorIndex"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly updateIndex: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the index. Where records are read, written, deleted or searched, its name or an alias does as well.
                 * @example idx_0f3c9a
                 */
                readonly index_id: components["parameters"]["IndexId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateIndexRequest"];
            };
        };
        readonly responses: {
            /** @description The index as it is now. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VectorIndex"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly deleteIndex: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the index. Where records are read, written, deleted or searched, its name or an alias does as well.
                 * @example idx_0f3c9a
                 */
                readonly index_id: components["parameters"]["IndexId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The index is gone. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeletedIndex"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getIndexStatistics: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the index. Where records are read, written, deleted or searched, its name or an alias does as well.
                 * @example idx_0f3c9a
                 */
                readonly index_id: components["parameters"]["IndexId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The statistics. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IndexStatistics"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listVectors: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description How many a page holds.
                 * @example 20
                 */
                readonly limit: number;
                /**
                 * @description Ascending or descending.
                 * @example asc
                 */
                readonly order: "asc" | "desc";
                /**
                 * @description The id that the page begins behind, whether or not there is such a record.
                 * @example n1
                 */
                readonly after?: string;
                /**
                 * @description The JSON of a filter; only records that pass are listed.
                 * @example {"type":"gte","key":"year","value":2020}
                 */
                readonly filter?: string;
                /**
                 * @description Whether to tell the vectors too.
                 * @example false
                 */
                readonly include_vectors: boolean;
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the index. Where records are read, written, deleted or searched, its name or an alias does as well.
                 * @example idx_0f3c9a
                 */
                readonly index_id: components["parameters"]["IndexId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of records. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VectorList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly upsertVectors: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the index. Where records are read, written, deleted or searched, its name or an alias does as well.
                 * @example idx_0f3c9a
                 */
                readonly index_id: components["parameters"]["IndexId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpsertVectorsRequest"];
            };
        };
        readonly responses: {
            /** @description What became of each item. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VectorOutcomeList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly getVector: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the index. Where records are read, written, deleted or searched, its name or an alias does as well.
                 * @example idx_0f3c9a
                 */
                readonly index_id: components["parameters"]["IndexId"];
                /**
                 * @description The id that the caller gave the record.
                 * @example n1
                 */
                readonly vector_id: components["parameters"]["VectorId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The record. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IndexVector"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly deleteVector: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the index. Where records are read, written, deleted or searched, its name or an alias does as well.
                 * @example idx_0f3c9a
                 */
                readonly index_id: components["parameters"]["IndexId"];
                /**
                 * @description The id that the caller gave the record.
                 * @example n1
                 */
                readonly vector_id: components["parameters"]["VectorId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The record is gone. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeletedVector"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly deleteVectors: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the index. Where records are read, written, deleted or searched, its name or an alias does as well.
                 * @example idx_0f3c9a
                 */
                readonly index_id: components["parameters"]["IndexId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DeleteVectorsRequest"];
            };
        };
        readonly responses: {
            /** @description How many there were. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VectorDeletion"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly searchIndex: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the index. Where records are read, written, deleted or searched, its name or an alias does as well.
                 * @example idx_0f3c9a
                 */
                readonly index_id: components["parameters"]["IndexId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SearchIndexRequest"];
            };
        };
        readonly responses: {
            /** @description The hits, best first. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IndexSearchResults"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly importVectors: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the index. Where records are read, written, deleted or searched, its name or an alias does as well.
                 * @example idx_0f3c9a
                 */
                readonly index_id: components["parameters"]["IndexId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ImportVectorsRequest"];
            };
        };
        readonly responses: {
            /** @description What was imported, and where to go on. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IndexImport"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly listIndexAliases: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description How many a page holds.
                 * @example 20
                 */
                readonly limit: number;
                /**
                 * @description Ascending or descending.
                 * @example asc
                 */
                readonly order: "asc" | "desc";
                /**
                 * @description The alias that the page begins behind, whether or not it is there.
                 * @example current
                 */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of aliases. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IndexAliasList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getIndexAlias: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The alias.
                 * @example current
                 */
                readonly alias: components["parameters"]["IndexAliasName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The alias. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IndexAlias"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly setIndexAlias: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The alias.
                 * @example current
                 */
                readonly alias: components["parameters"]["IndexAliasName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetIndexAliasRequest"];
            };
        };
        readonly responses: {
            /** @description The alias. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IndexAlias"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly deleteIndexAlias: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The alias.
                 * @example current
                 */
                readonly alias: components["parameters"]["IndexAliasName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The alias is gone. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeletedIndexAlias"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listModels: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The models, sorted by id. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ModelList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly retrieveModel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the model; a slash in it is sent as %2F.
                 * @example lukhas-matriz
                 */
                readonly model: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The model. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Model"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly createModeration: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ModerationRequest"];
            };
        };
        readonly responses: {
            /** @description One result for each text, or one for all parts together. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Moderation"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listNodeCauses: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the node, as a trace has it; in an address its # is written %23.
                 * @example LT-resp_0f3c9a#N2
                 */
                readonly node_id: components["parameters"]["NodeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The causes, nearest first. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NodeCauseList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listAdminApiKeys: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description How many entries a page holds.
                 * @example 20
                 */
                readonly limit: components["parameters"]["PageLimit"];
                /**
                 * @description Oldest first, or newest first.
                 * @example asc
                 */
                readonly order: components["parameters"]["AdministrationOrder"];
                /**
                 * @description The id of the entry that the page begins behind.
                 * @example proj_0f3c9a
                 */
                readonly after?: components["parameters"]["AdministrationAfter"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of admin keys. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AdminApiKeyList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly createAdminApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateAdminApiKeyRequest"];
            };
        };
        readonly responses: {
            /** @description The admin key, with its secret. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreatedAdminApiKey"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getAdminApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the admin key.
                 * @example 0f3c9a0f3c9a
                 */
                readonly key_id: components["parameters"]["AdminKeyId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The admin key. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AdminApiKey"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly deleteAdminApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the admin key.
                 * @example 0f3c9a0f3c9a
                 */
                readonly key_id: components["parameters"]["AdminKeyId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The admin key is gone. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeletedAdminApiKey"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly rotateAdminApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the admin key.
                 * @example 0f3c9a0f3c9a
                 */
                readonly key_id: components["parameters"]["AdminKeyId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RotateKeyRequest"];
            };
        };
        readonly responses: {
            /** @description The admin key, with its new secret. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreatedAdminApiKey"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listProjects: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description How many entries a page holds.
                 * @example 20
                 */
                readonly limit: components["parameters"]["PageLimit"];
                /**
                 * @description The id of the entry that the page begins behind.
                 * @example proj_0f3c9a
                 */
                readonly after?: components["parameters"]["AdministrationAfter"];
                /**
                 * @description Whether projects that are archived are listed too.
                 * @example false
                 */
                readonly include_archived: components["parameters"]["IncludeArchived"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of projects. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProjectList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly createProject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateProjectRequest"];
            };
        };
        readonly responses: {
            /** @description The project. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Project"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getProject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The project. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Project"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly updateProject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateProjectRequest"];
            };
        };
        readonly responses: {
            /** @description The project as it is now. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Project"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly archiveProject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The archived project. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Project"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listProjectApiKeys: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description How many entries a page holds.
                 * @example 20
                 */
                readonly limit: components["parameters"]["PageLimit"];
                /**
                 * @description The id of the entry that the page begins behind.
                 * @example proj_0f3c9a
                 */
                readonly after?: components["parameters"]["AdministrationAfter"];
                /**
                 * @description Only keys whose owner has access to the project, or has none; here every owner of a key has.
                 * @example any
                 */
                readonly owner_project_access: components["parameters"]["OwnerProjectAccess"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of keys. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProjectApiKeyList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getProjectApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the key.
                 * @example 0f3c9a0f3c9a
                 */
                readonly api_key_id: components["parameters"]["ApiKeyId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The key. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProjectApiKey"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly deleteProjectApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the key.
                 * @example 0f3c9a0f3c9a
                 */
                readonly api_key_id: components["parameters"]["ApiKeyId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The key is gone. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeletedProjectApiKey"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly rotateProjectApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the key.
                 * @example 0f3c9a0f3c9a
                 */
                readonly api_key_id: components["parameters"]["ApiKeyId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RotateKeyRequest"];
            };
        };
        readonly responses: {
            /** @description The key, with its new secret. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IssuedApiKey"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getModelPermissions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The list. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ModelPermissions"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly updateModelPermissions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateModelPermissionsRequest"];
            };
        };
        readonly responses: {
            /** @description The list as it is now. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ModelPermissions"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly deleteModelPermissions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The list is gone. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeletedModelPermissions"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listProjectRateLimits: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description How many entries a page holds.
                 * @example 100
                 */
                readonly limit: components["parameters"]["RateLimitPageLimit"];
                /**
                 * @description The id of the entry that the page begins behind.
                 * @example proj_0f3c9a
                 */
                readonly after?: components["parameters"]["AdministrationAfter"];
                /**
                 * @description The id of the entry that the page ends before.
                 * @example rl-lukhas-matriz
                 */
                readonly before?: components["parameters"]["AdministrationBefore"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of rate limits. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProjectRateLimitList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly updateProjectRateLimit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the rate limit, which is rl- and the model.
                 * @example rl-lukhas-matriz
                 */
                readonly rate_limit_id: components["parameters"]["RateLimitId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateProjectRateLimitRequest"];
            };
        };
        readonly responses: {
            /** @description The rate limit as it is now. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProjectRateLimit"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listServiceAccounts: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description How many entries a page holds.
                 * @example 20
                 */
                readonly limit: components["parameters"]["PageLimit"];
                /**
                 * @description The id of the entry that the page begins behind.
                 * @example proj_0f3c9a
                 */
                readonly after?: components["parameters"]["AdministrationAfter"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of service accounts. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ServiceAccountList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly createServiceAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateServiceAccountRequest"];
            };
        };
        readonly responses: {
            /** @description The service account, with the secret of its key. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreatedServiceAccount"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getServiceAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the service account.
                 * @example svc_acct_0f3c9a
                 */
                readonly service_account_id: components["parameters"]["ServiceAccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The service account. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ServiceAccount"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly updateServiceAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the service account.
                 * @example svc_acct_0f3c9a
                 */
                readonly service_account_id: components["parameters"]["ServiceAccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateServiceAccountRequest"];
            };
        };
        readonly responses: {
            /** @description The service account as it is now. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ServiceAccount"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly deleteServiceAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the service account.
                 * @example svc_acct_0f3c9a
                 */
                readonly service_account_id: components["parameters"]["ServiceAccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The service account is gone. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeletedServiceAccount"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly createServiceAccountApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the project.
                 * @example proj_0f3c9a
                 */
                readonly project_id: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the service account.
                 * @example svc_acct_0f3c9a
                 */
                readonly service_account_id: components["parameters"]["ServiceAccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateServiceAccountApiKeyRequest"];
            };
        };
        readonly responses: {
            /** @description The key, with its secret. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IssuedApiKey"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listTools: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The tools, sorted by name. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ToolList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly callTool: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The name of the tool.
                 * @example math_evaluate
                 */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ToolCallRequest"];
            };
        };
        readonly responses: {
            /** @description The result. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ToolResult"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly listVectorStores: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description How many entries a page holds.
                 * @example 20
                 */
                readonly limit: components["parameters"]["PageLimit"];
                /**
                 * @description Newest first, or oldest first.
                 * @example desc
                 */
                readonly order: components["parameters"]["PageOrder"];
                /**
                 * @description The id of the entry that the page begins behind.
                 * @example vs_0f3c9a
                 */
                readonly after?: components["parameters"]["PageAfter"];
                /**
                 * @description The id of the entry that the page ends before.
                 * @example vs_0f3c9b
                 */
                readonly before?: components["parameters"]["PageBefore"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of vector stores. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VectorStoreList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly createVectorStore: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateVectorStoreRequest"];
            };
        };
        readonly responses: {
            /** @description The vector store. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VectorStore"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getVectorStore: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The vector store. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VectorStore"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly updateVectorStore: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateVectorStoreRequest"];
            };
        };
        readonly responses: {
            /** @description The vector store as it is now. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VectorStore"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly deleteVectorStore: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The vector store is gone. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeletedVectorStore"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly searchVectorStore: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SearchVectorStoreRequest"];
            };
        };
        readonly responses: {
            /** @description What was found, best first. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VectorStoreSearchPage"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listVectorStoreFiles: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description How many entries a page holds.
                 * @example 20
                 */
                readonly limit: components["parameters"]["PageLimit"];
                /**
                 * @description Newest first, or oldest first.
                 * @example desc
                 */
                readonly order: components["parameters"]["PageOrder"];
                /**
                 * @description The id of the entry that the page begins behind.
                 * @example vs_0f3c9a
                 */
                readonly after?: components["parameters"]["PageAfter"];
                /**
                 * @description The id of the entry that the page ends before.
                 * @example vs_0f3c9b
                 */
                readonly before?: components["parameters"]["PageBefore"];
                /**
                 * @description Only files that have come so far.
                 * @example completed
                 */
                readonly filter?: components["parameters"]["AttachmentFilter"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of files. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VectorStoreFileList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly createVectorStoreFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateVectorStoreFileRequest"];
            };
        };
        readonly responses: {
            /** @description The file as it is attached. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VectorStoreFile"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getVectorStoreFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
                /**
                 * @description The id of the file.
                 * @example file-0f3c9a
                 */
                readonly file_id: components["parameters"]["AttachedFileId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file as it is attached. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VectorStoreFile"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly updateVectorStoreFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
                /**
                 * @description The id of the file.
                 * @example file-0f3c9a
                 */
                readonly file_id: components["parameters"]["AttachedFileId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateVectorStoreFileRequest"];
            };
        };
        readonly responses: {
            /** @description The file as it is now. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VectorStoreFile"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly deleteVectorStoreFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
                /**
                 * @description The id of the file.
                 * @example file-0f3c9a
                 */
                readonly file_id: components["parameters"]["AttachedFileId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file is no longer in the vector store. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeletedVectorStoreFile"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getVectorStoreFileContent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
                /**
                 * @description The id of the file.
                 * @example file-0f3c9a
                 */
                readonly file_id: components["parameters"]["AttachedFileId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The text, in order. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VectorStoreFileContent"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly createVectorStoreFileBatch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateVectorStoreFileBatchRequest"];
            };
        };
        readonly responses: {
            /** @description The batch. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly "x-lukhas-ignored": components["headers"]["Ignored"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VectorStoreFileBatch"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getVectorStoreFileBatch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
                /**
                 * @description The id of the batch.
                 * @example vsfb_0f3c9a
                 */
                readonly batch_id: components["parameters"]["BatchId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The batch. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VectorStoreFileBatch"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly cancelVectorStoreFileBatch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
                /**
                 * @description The id of the batch.
                 * @example vsfb_0f3c9a
                 */
                readonly batch_id: components["parameters"]["BatchId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The batch as it is now. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VectorStoreFileBatch"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listVectorStoreFileBatchFiles: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description How many entries a page holds.
                 * @example 20
                 */
                readonly limit: components["parameters"]["PageLimit"];
                /**
                 * @description Newest first, or oldest first.
                 * @example desc
                 */
                readonly order: components["parameters"]["PageOrder"];
                /**
                 * @description The id of the entry that the page begins behind.
                 * @example vs_0f3c9a
                 */
                readonly after?: components["parameters"]["PageAfter"];
                /**
                 * @description The id of the entry that the page ends before.
                 * @example vs_0f3c9b
                 */
                readonly before?: components["parameters"]["PageBefore"];
                /**
                 * @description Only files that have come so far.
                 * @example completed
                 */
                readonly filter?: components["parameters"]["AttachmentFilter"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the vector store.
                 * @example vs_0f3c9a
                 */
                readonly vector_store_id: components["parameters"]["VectorStoreId"];
                /**
                 * @description The id of the batch.
                 * @example vsfb_0f3c9a
                 */
                readonly batch_id: components["parameters"]["BatchId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of files. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VectorStoreFileList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly callMcp: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Names the request, for 24 hours: the same request with the same key is answered with the first one's status and body, and nothing is done again. Once a run was made its outcome is final for the key, a failure too. Another body under the key is answered with 422, and with 409 while the first request is being answered. A request that was refused before anything was done leaves its key free.
                 * @example 5f1c2e9a-order-4711
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["McpMessage"];
            };
        };
        readonly responses: {
            /** @description The reply to a request. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly "idempotent-replayed": components["headers"]["IdempotentReplayed"];
                    readonly "x-ratelimit-limit-requests": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining-requests": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset-requests": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["McpReply"];
                };
            };
            /** @description The notification was taken. */
            readonly 202: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["RequestTimeout"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableEntity"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getHealth: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The process lives. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly getReadiness: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every check passed. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Readiness"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getMetrics: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The metrics. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["MetricsText"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getOpenapi: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The contract. */
            readonly 200: {
                headers: {
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpenapiDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
}
