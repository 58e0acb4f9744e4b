// SPDX-License-Identifier: Apache-2.0
import { Redis } from 'ioredis'
import type { Clock } from '../../matriz/ports.ts'
import { LocalChangeFeed } from '../stores/change-feed.ts'
import type { ChangeFeed } from '../stores/change-feed.ts'

/** How often the way through Valkey and back is tried, in milliseconds. */
const PROBE_MS = 500

/** After so many tries in a row without an answer Valkey counts as away. Tries, not time: a process that was busy itself has not tried. */
const UNHEARD_AWAY = 3

/** After so many a connection that seems to stand is made anew. */
const UNHEARD_RECONNECT = 6

/** How long connecting may take, in milliseconds. */
const CONNECT_MS = 1_500

/** How long a topic stays subscribed that nobody waits for, in milliseconds. Followers come back within milliseconds. */
const LINGER_MS = 10_000

/** How long a wait lasts at most while Valkey is away, in milliseconds. */
const DEGRADED_WAIT_MS = 250

/** How many publications may be without an answer; what comes on top is dropped, and those who wait look by themselves. */
const UNANSWERED_MAX = 10_000

/** How the feed is made. */
export interface ValkeyFeedOptions {
  readonly clock: Clock
  /** The name of this process among all that share the Valkey server; another one after each start. */
  readonly instance: string
  /** Told once when Valkey goes away, and once when it is back. */
  readonly report: (state: 'degraded' | 'recovered', cause: unknown) => void
}

interface Subscription {
  waiters: number
  idleSinceMs: number
}

/**
 * A feed between instances over Valkey or Redis: two connections, one that publishes and one that is subscribed to the
 * topics that somebody here waits for, and to no others. What happens here wakes at once and waits for nobody. While Valkey
 * is away, or does not answer, every wait ends after 250 ms, so that whoever waits looks for himself.
 */
export class ValkeyChangeFeed implements ChangeFeed {
  readonly #local = new LocalChangeFeed()
  readonly #publisher: Redis
  readonly #subscriber: Redis
  readonly #options: ValkeyFeedOptions
  readonly #subscriptions = new Map<string, Subscription>()
  readonly #toPublish = new Set<string>()
  readonly #toSubscribe = new Set<string>()
  #unanswered = 0
  #unheard = 0
  #healthy = false
  #told = false
  #lastError: unknown
  #cancelProbe: () => void
  #closed = false

  constructor(url: string, options: ValkeyFeedOptions) {
    this.#options = options
    this.#publisher = this.#connect(url)
    this.#subscriber = this.#connect(url)
    this.#subscriber.on('ready', () => { this.#subscribeAgain() })
    this.#subscriber.on('message', (channel: string, sender: string) => { this.#receive(channel, sender) })
    this.#cancelProbe = options.clock.schedule(0, () => { this.#probe() })
  }

  notify(topic: string): void {
    this.#local.notify(topic)
    this.#publish(topicChannel(topic))
  }

  async wait(topic: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    const subscription = this.#subscribe(topic)
    subscription.waiters++
    const over = new AbortController()
    const cancel = this.#healthy ? () => {} : this.#options.clock.schedule(DEGRADED_WAIT_MS, () => { over.abort() })
    try {
      await this.#local.wait(topic, AbortSignal.any([signal, over.signal]))
    } catch (thrown) {
      signal.throwIfAborted()
      if (!over.signal.aborted) throw thrown
    } finally {
      cancel()
      subscription.waiters--
      subscription.idleSinceMs = this.#options.clock.monotonicMs()
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#cancelProbe()
    this.#publisher.disconnect()
    this.#subscriber.disconnect()
    await this.#local.close()
  }

  /** Whether other instances are heard; for metrics and tests. */
  get healthy(): boolean {
    return this.#healthy
  }

  /** How many topics are subscribed; for metrics and tests. */
  get topics(): number {
    return this.#subscriptions.size
  }

  #connect(url: string): Redis {
    const connection = new Redis(url.replace(/^valkey(s?):/, 'redis$1:'), {
      // What cannot be sent now is not worth sending later.
      enableOfflineQueue: false,
      autoResubscribe: false,
      autoResendUnfulfilledCommands: false,
      maxRetriesPerRequest: 0,
      connectTimeout: CONNECT_MS,
      keepAlive: 10_000,
      retryStrategy: (attempts) => Math.min(50 * 2 ** Math.min(attempts, 6), 1_000)
    })
    connection.on('error', (error: unknown) => { this.#lastError = error })
    return connection
  }

  #publish(channel: string): void {
    if (this.#closed) return
    if (this.#toPublish.size === 0) setImmediate(() => { this.#flushPublications() })
    this.#toPublish.add(channel)
  }

  #flushPublications(): void {
    const channels = [...this.#toPublish]
    this.#toPublish.clear()
    if (this.#publisher.status !== 'ready') return
    for (const channel of channels) {
      if (this.#unanswered >= UNANSWERED_MAX) return
      this.#unanswered++
      this.#publisher.publish(channel, this.#options.instance)
        .catch((error: unknown) => { this.#lastError = error })
        .finally(() => { this.#unanswered-- })
    }
  }

  #subscribe(topic: string): Subscription {
    const known = this.#subscriptions.get(topic)
    if (known !== undefined) return known
    const made = { waiters: 0, idleSinceMs: this.#options.clock.monotonicMs() }
    this.#subscriptions.set(topic, made)
    if (this.#toSubscribe.size === 0) setImmediate(() => { this.#flushSubscriptions() })
    this.#toSubscribe.add(topic)
    return made
  }

  #flushSubscriptions(): void {
    const topics = [...this.#toSubscribe]
    this.#toSubscribe.clear()
    if (topics.length > 0) this.#askForTopics(topics)
  }

  #askForTopics(topics: readonly string[]): void {
    if (this.#subscriber.status !== 'ready') return
    this.#subscriber.subscribe(...topics.map(topicChannel))
      // What happened before the subscription stood may have been missed: everybody looks once more.
      .then(() => { for (const topic of topics) this.#local.notify(topic) })
      .catch((error: unknown) => { this.#lastError = error })
  }

  #subscribeAgain(): void {
    this.#toSubscribe.clear()
    this.#subscriber.subscribe(this.#probeChannel, EVERYTHING).catch((error: unknown) => { this.#lastError = error })
    const topics = [...this.#subscriptions.keys()]
    if (topics.length > 0) this.#askForTopics(topics)
  }

  #receive(channel: string, sender: string): void {
    if (channel === this.#probeChannel) {
      this.#unheard = 0
      if (!this.#healthy) this.#recover()
    } else if (sender !== this.#options.instance) {
      if (channel === EVERYTHING) this.#wakeAll()
      else this.#local.notify(channel.slice(PREFIX.length))
    }
  }

  /** Sends something around; what comes back shows that both ways are open. */
  #probe(): void {
    if (this.#unheard >= UNHEARD_AWAY && !this.#told) this.#degrade()
    if (this.#unheard >= UNHEARD_RECONNECT) {
      this.#unheard = UNHEARD_AWAY
      for (const connection of [this.#publisher, this.#subscriber]) if (connection.status === 'ready') connection.disconnect(true)
    }
    this.#unheard++
    this.#unsubscribeIdle()
    this.#publish(this.#probeChannel)
    this.#cancelProbe = this.#options.clock.schedule(PROBE_MS, () => { this.#probe() })
  }

  #degrade(): void {
    this.#healthy = false
    this.#told = true
    // Whoever waits now would wait for news that does not come.
    this.#wakeAll()
    this.#options.report('degraded', this.#lastError)
  }

  #recover(): void {
    this.#healthy = true
    this.#wakeAll()
    if (!this.#told) return
    this.#told = false
    // What was not told to the others meanwhile.
    this.#publish(EVERYTHING)
    this.#options.report('recovered', undefined)
  }

  #wakeAll(): void {
    for (const topic of this.#subscriptions.keys()) this.#local.notify(topic)
  }

  #unsubscribeIdle(): void {
    const sinceMs = this.#options.clock.monotonicMs() - LINGER_MS
    const idle = [...this.#subscriptions].filter(([, { waiters, idleSinceMs }]) => waiters === 0 && idleSinceMs < sinceMs).map(([topic]) => topic)
    for (const topic of idle) this.#subscriptions.delete(topic)
    if (idle.length > 0 && this.#subscriber.status === 'ready') this.#subscriber.unsubscribe(...idle.map(topicChannel)).catch((error: unknown) => { this.#lastError = error })
  }

  get #probeChannel(): string {
    return `lukhas:probe:${this.#options.instance}`
  }
}

const PREFIX = 'lukhas:topic:'

/** The channel on which an instance says that others may have missed something. */
const EVERYTHING = 'lukhas:everything'

function topicChannel(topic: string): string {
  return PREFIX + topic
}
