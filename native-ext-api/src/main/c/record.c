/* Records and their counts: PEP 703's biased reference counting, as runtime.counting.ReferenceCount describes it with a
   diagram. What C does here and Java does there is one protocol. */
#include "internal.h"

enum { CHUNK = 256, MOST_FREE = 1024, DEAD_BEFORE_SWEEP = 512 };

__thread bs_thread *bs_current __attribute__((tls_model("initial-exec"))) = &bs_no_thread;
bs_thread bs_no_thread;
intptr_t (*bs_up)(intptr_t, intptr_t, intptr_t, intptr_t, intptr_t, intptr_t, intptr_t);

/* Records that no thread has, and all chunks there are. */
static pthread_mutex_t global_lock = PTHREAD_MUTEX_INITIALIZER;
static bs_record *global_free;
static bs_record **chunks;
static size_t chunk_count, chunk_room;
static uint32_t next_index = 1024; /* below: what has a fixed place */
static pthread_mutex_t ended_lock = PTHREAD_MUTEX_INITIALIZER;

static void *must(void *memory) {
  if (memory == NULL) {
    fputs("boomslang: no memory for handles\n", stderr);
    abort();
  }
  return memory;
}

static void push(bs_record ***list, int64_t *count, int64_t *room, bs_record *r) {
  if (*count == *room) {
    *room = *room == 0 ? 64 : 2 * *room;
    *list = must(realloc(*list, (size_t)*room * sizeof **list));
  }
  (*list)[(*count)++] = r;
}

/* Fills an empty free list. */
Py_EXPORTED_SYMBOL void bs_refill(bs_thread *t) {
  pthread_mutex_lock(&global_lock);
  for (int i = 0; i < CHUNK && global_free != NULL; i++) {
    bs_record *r = global_free;
    global_free = r->next;
    r->next = t->free;
    t->free = r;
    t->free_count++;
  }
  if (t->free == NULL) {
    bs_record *chunk = must(aligned_alloc(64, CHUNK * sizeof(bs_record)));
    memset(chunk, 0, CHUNK * sizeof(bs_record));
    if (chunk_count == chunk_room) {
      chunk_room = chunk_room == 0 ? 64 : 2 * chunk_room;
      chunks = must(realloc(chunks, chunk_room * sizeof *chunks));
    }
    chunks[chunk_count++] = chunk;
    for (int i = CHUNK - 1; i >= 0; i--) {
      chunk[i].index = next_index + (uint32_t)i;
      chunk[i].kind = KIND_LONG;
      atomic_store_explicit(&chunk[i].shared, SHARED_DEAD, memory_order_relaxed);
      chunk[i].next = t->free;
      t->free = &chunk[i];
    }
    next_index += CHUNK;
    t->free_count += CHUNK;
  }
  pthread_mutex_unlock(&global_lock);
}

/* A record of the current thread with one reference; the caller fills in what it stands for. */
bs_record *bs_new_record(bs_thread *t) {
  if (t->free == NULL) bs_refill(t);
  bs_record *r = t->free;
  t->free = r->next;
  t->free_count--;
  r->local = 1;
  r->aux = NULL;
  r->aux_size = 0;
  atomic_store_explicit(&r->shared, STATE_BIASED, memory_order_relaxed);
  atomic_store_explicit(&r->owner, t, memory_order_release);
  return r;
}

static void surrender(bs_thread *t, int64_t keep) {
  pthread_mutex_lock(&global_lock);
  while (t->free_count > keep) {
    bs_record *r = t->free;
    t->free = r->next;
    t->free_count--;
    r->next = global_free;
    global_free = r;
  }
  pthread_mutex_unlock(&global_lock);
}

/* A record that nothing refers to any more, neither C nor Java's table. */
Py_EXPORTED_SYMBOL void bs_free_record(bs_thread *t, bs_record *r) {
  r->kind = KIND_LONG;
  r->bits = 0;
  r->flags = 0;
  r->next = t->free;
  t->free = r;
  if (++t->free_count > MOST_FREE) surrender(t, MOST_FREE / 2);
}

/* The last reference went. */
static void end(bs_record *r) {
  bs_thread *t = bs_current;
  if (!(r->flags & FLAG_INSTANCE) && r->aux != NULL) {
    if (r->bits & BIT_BYTEARRAY) {
      bs_end_byte_array(r);
    } else if (r->bits & BIT_UNICODE) {
      bs_str_free(r->aux);
    } else if (r->bits & BIT_TUPLE) {
      PyObject **items = r->aux;
      for (int64_t i = 0; i < r->aux_size; i++) Py_XDECREF(items[i]);
      free(items);
    } else {
      free(r->aux);
    }
    r->aux = NULL;
  }
  if (r->kind != KIND_OBJECT) {
    bs_free_record(t, r);
    return;
  }
  push(&t->dead, &t->dead_count, &t->dead_room, r);
  if (t->dead_count >= DEAD_BEFORE_SWEEP && t->attached) up_sweep();
}

/* The owner has no reference left: from now on everybody counts in the shared half. */
static void merge_zero(bs_record *r) {
  atomic_store_explicit(&r->owner, NULL, memory_order_release);
  int64_t seen = atomic_load(&r->shared);
  int64_t next;
  do {
    next = (seen & ~STATE_MASK) | STATE_MERGED;
    if (next == STATE_MERGED) next = SHARED_DEAD;
  } while (!atomic_compare_exchange_weak(&r->shared, &seen, next));
  if (next == SHARED_DEAD) end(r);
}

/* Adds the halves up and gives "less" references back. */
static void merge(bs_record *r, int64_t less) {
  int64_t own = r->local;
  r->local = 0;
  atomic_store_explicit(&r->owner, NULL, memory_order_release);
  int64_t seen = atomic_load(&r->shared);
  int64_t next;
  do {
    next = ((seen & ~STATE_MASK) + (own - less) * SHARED_ONE) | STATE_MERGED;
    if (next == STATE_MERGED) next = SHARED_DEAD;
  } while (!atomic_compare_exchange_weak(&r->shared, &seen, next));
  if (next == SHARED_DEAD) end(r);
}

/* Hands a record to its owner; false when that has ended. */
static bool queue(bs_thread *owner, bs_record *r) {
  pthread_mutex_lock(&owner->lock);
  bool alive = !owner->ended;
  if (alive) push(&owner->queue, &owner->queue_count, &owner->queue_room, r);
  pthread_mutex_unlock(&owner->lock);
  return alive;
}

/* Seen only as long as the record was not given to another object. The call that did it fails; after it nobody is there to be told,
   and since nothing was given up nothing is lost. */
static void report_negative(void) {
  static const char message[] = "a reference was given up more often than it was taken (negative reference count)";
  if (!bs_current->attached) {
    fprintf(stderr, "boomslang: an extension is wrong: %s\n", message);
  } else if (!bs_current->error) {
    PyErr_SetString(PyExc_SystemError, message);
  }
}

static Py_NO_INLINE void release_shared(bs_record *r) {
  int64_t seen = atomic_load(&r->shared);
  for (;;) {
    if (seen == STATE_BIASED) {
      bs_thread *owner = atomic_load_explicit(&r->owner, memory_order_acquire);
      if (owner == NULL) {
        seen = atomic_load(&r->shared); /* merged just now */
      } else if (atomic_compare_exchange_weak(&r->shared, &seen, STATE_QUEUED)) {
        if (queue(owner, r)) {
          if (bs_current->attached) up_wake(owner);
        } else {
          pthread_mutex_lock(&ended_lock);
          merge(r, 1);
          pthread_mutex_unlock(&ended_lock);
        }
        return;
      }
      continue;
    }
    if (seen == SHARED_DEAD) {
      report_negative();
      return;
    }
    int64_t next = seen - SHARED_ONE;
    if (next == STATE_MERGED) next = SHARED_DEAD;
    if (atomic_compare_exchange_weak(&r->shared, &seen, next)) {
      if (next == SHARED_DEAD) end(r);
      return;
    }
  }
}

/* Merges what others have queued; called by the owner. */
Py_EXPORTED_SYMBOL void bs_merge_queued(bs_thread *t) {
  for (;;) {
    pthread_mutex_lock(&t->lock);
    bs_record *r = t->queue_count == 0 ? NULL : t->queue[--t->queue_count];
    pthread_mutex_unlock(&t->lock);
    if (r == NULL) return;
    merge(r, 1);
  }
}

Py_EXPORTED_SYMBOL bs_thread *bs_thread_new(int64_t id) {
  bs_thread *t = must(calloc(1, sizeof *t));
  pthread_mutex_init(&t->lock, NULL);
  t->id = id;
  return t;
}

/* The thread is gone. Its records go over to everybody; the caller has had Java let go of what was dead before, and runs
   this with "t" as the current thread. What dies here stays in "dead", which the caller looks at afterwards. */
Py_EXPORTED_SYMBOL void bs_thread_end(bs_thread *t) {
  pthread_mutex_lock(&t->lock);
  t->ended = true;
  pthread_mutex_unlock(&t->lock);
  pthread_mutex_lock(&ended_lock);
  for (int64_t i = 0; i < t->queue_count; i++) merge(t->queue[i], 1);
  t->queue_count = 0;
  pthread_mutex_lock(&global_lock);
  size_t count = chunk_count;
  pthread_mutex_unlock(&global_lock);
  for (size_t c = 0; c < count; c++) {
    pthread_mutex_lock(&global_lock);
    bs_record *chunk = chunks[c];
    pthread_mutex_unlock(&global_lock);
    for (int i = 0; i < CHUNK; i++) {
      /* an instance's record lies elsewhere; the one whose index it uses tells where */
      bs_record *r = chunk[i].flags & FLAG_INSTANCE ? chunk[i].next : &chunk[i];
      if (atomic_load_explicit(&r->owner, memory_order_acquire) == t) merge(r, 0);
    }
  }
  pthread_mutex_unlock(&ended_lock);
  surrender(t, 0);
}

/* After bs_thread_end and Java's last sweep. */
Py_EXPORTED_SYMBOL void bs_thread_delete(bs_thread *t) {
  surrender(t, 0);
  pthread_mutex_destroy(&t->lock);
  free(t->queue);
  free(t->dead);
  free(t->pool);
  free(t->recent); /* empty since the thread ended */
  free(t);
}

/* The slow half of a release in Java, where the owner's count has reached zero; and releases by others. */
Py_EXPORTED_SYMBOL void bs_release(bs_record *r) { Py_DECREF((PyObject *)r); }

/* A reference for someone who has none; false when the last one is gone. */
Py_EXPORTED_SYMBOL int bs_try_retain(bs_record *r) {
  if (r->flags & FLAG_IMMORTAL) return 1;
  if (atomic_load_explicit(&r->owner, memory_order_acquire) == bs_current) {
    r->local++;
    return 1;
  }
  int64_t seen = atomic_load(&r->shared);
  while (seen != SHARED_DEAD) {
    if (atomic_compare_exchange_weak(&r->shared, &seen, seen + SHARED_ONE)) return 1;
  }
  return 0;
}

/* A record that nobody refers to, for the index of one that lies elsewhere, which its "next" tells. */
static bs_record *new_place(bs_thread *t) {
  bs_record *place = bs_new_record(t);
  place->local = 0;
  atomic_store_explicit(&place->owner, NULL, memory_order_relaxed);
  atomic_store_explicit(&place->shared, SHARED_DEAD, memory_order_relaxed);
  place->kind = KIND_LONG;
  return place;
}

/* Memory of an instance of an extension's type: a record that lies before the instance's own fields. */
Py_EXPORTED_SYMBOL bs_record *bs_new_instance(bs_thread *t, int64_t size, int64_t bits) {
  bs_record *r = calloc(1, (size_t)size);
  if (r == NULL) return NULL;
  bs_record *place = new_place(t);
  place->next = r;
  r->index = place->index;
  r->kind = KIND_OBJECT;
  r->flags = FLAG_INSTANCE;
  r->bits = (uint16_t)bits;
  r->next = place;
  r->value = -1;
  r->local = 1;
  atomic_store_explicit(&r->owner, t, memory_order_release);
  place->flags = FLAG_INSTANCE;
  return r;
}

/* Makes memory that is there already, a type's of an extension, a record that lives for ever. */
Py_EXPORTED_SYMBOL void bs_adopt_static(bs_thread *t, bs_record *r) {
  bs_record *place = new_place(t);
  place->next = NULL;
  r->index = place->index;
  r->kind = KIND_OBJECT;
  r->bits = BIT_TYPE;
  r->next = place;
  r->local = 0;
  atomic_store_explicit(&r->owner, NULL, memory_order_relaxed);
  atomic_store_explicit(&r->shared, SHARED_ONE | STATE_MERGED, memory_order_release);
  r->flags = FLAG_INSTANCE | FLAG_IMMORTAL | FLAG_STATIC;
}

/* The place of an instance whose memory was freed, or is freed here. */
Py_EXPORTED_SYMBOL void bs_free_place(bs_thread *t, bs_record *place) { bs_free_record(t, place); }

/* Gives up the borrowed references that were handed out since the pool had "mark" of them. */
Py_EXPORTED_SYMBOL void bs_drain_pool(bs_thread *t, int64_t mark) {
  while (t->pool_count > mark) Py_DECREF((PyObject *)t->pool[--t->pool_count]);
}

/* Keeps a reference until the call into the extension ends. */
Py_EXPORTED_SYMBOL void bs_pool_add(PyObject *o) {
  bs_thread *t = bs_current;
  if (record(o)->flags & FLAG_IMMORTAL) return;
  for (int64_t i = t->pool_count - 1; i >= 0 && i >= t->pool_count - 4; i--) {
    if (t->pool[i] == record(o)) {
      Py_DECREF(o);
      return;
    }
  }
  push(&t->pool, &t->pool_count, &t->pool_room, record(o));
}

/* ---------------------------------------------------------------- the interface */

void bs_incref(PyObject *o) {
  bs_record *r = record(o);
  if (atomic_load_explicit(&r->owner, memory_order_relaxed) == bs_current) {
    r->local++;
  } else if (!(r->flags & FLAG_IMMORTAL)) {
    atomic_fetch_add(&r->shared, SHARED_ONE);
  }
}

void bs_release_now(bs_record *r) {
  if (atomic_load_explicit(&r->owner, memory_order_relaxed) == bs_current) {
    if (--r->local == 0) merge_zero(r);
  } else if (!(r->flags & FLAG_IMMORTAL)) {
    release_shared(r);
  }
}

/* The owner's last reference goes, while an extension runs. */
static Py_NO_INLINE void release_last(bs_record *r) {
  if (r->flags & FLAG_RECENT) {
    /* That one is the ring's. What is given up then must have been taken by another thread. */
    if (atomic_load(&r->shared) < SHARED_ONE) {
      report_negative();
      return;
    }
  } else if (r->kind != KIND_LONG && r->kind != KIND_DOUBLE && bs_keep_recent(bs_current, r)) {
    return;
  }
  bs_release_now(r);
}

void bs_decref(PyObject *o) {
  bs_record *r = record(o);
  if (atomic_load_explicit(&r->owner, memory_order_relaxed) == bs_current) {
    if (r->local > 1 || !bs_current->attached) {
      if (--r->local == 0) merge_zero(r);
    } else {
      release_last(r);
    }
  } else if (!(r->flags & FLAG_IMMORTAL)) {
    release_shared(r);
  }
}

void Py_IncRef(PyObject *o) {
  if (o != NULL) bs_incref(o);
}

void Py_DecRef(PyObject *o) {
  if (o != NULL) bs_decref(o);
}

PyObject *(Py_NewRef)(PyObject *o) {
  bs_incref(o);
  return o;
}

PyObject *(Py_XNewRef)(PyObject *o) {
  if (o != NULL) bs_incref(o);
  return o;
}

/* What an extension does to keep an object alive while it is deallocated. */
void (Py_SET_REFCNT)(PyObject *o, Py_ssize_t count) {
  if (record(o)->flags & FLAG_IMMORTAL) return;
  Py_ssize_t now = Py_REFCNT(o);
  for (; now < count; now++) Py_INCREF(o);
  for (; now > count; now--) Py_DECREF(o);
}

Py_ssize_t (Py_REFCNT)(PyObject *o) {
  bs_record *r = record(o);
  if (r->flags & FLAG_IMMORTAL) return UINT32_MAX;
  int64_t shared = atomic_load(&r->shared);
  if (shared == SHARED_DEAD) return 0;
  return (shared >> 2) + r->local - ((shared & STATE_MASK) == STATE_QUEUED);
}

/* Java may refer to an object too, and nobody counts that. */
int PyUnstable_Object_IsUniquelyReferenced(PyObject *o) {
  bs_record *r = record(o);
  return r->kind != KIND_OBJECT && Py_REFCNT(o) == 1;
}
