/* Thread states and locks. */
#include <sys/syscall.h>
#include <time.h>

#include "internal.h"

/* Java runs every call into an extension through this, so that C knows the thread. A virtual thread may come on another
   carrier each time. */
Py_EXPORTED_SYMBOL intptr_t bs_invoke(bs_thread *t, intptr_t (*f)(intptr_t, intptr_t, intptr_t, intptr_t, intptr_t), intptr_t a, intptr_t b, intptr_t c,
                                      intptr_t d, intptr_t e) {
  bs_thread *outer = bs_current;
  bs_current = t;
  intptr_t result = f(a, b, c, d, e);
  if (t != outer && t != NULL && t->recent != NULL) bs_clear_recent(t);
  bs_current = outer;
  return result;
}

/* For calls of other signatures than that of bs_invoke: whoever makes one sets the thread before and puts the outer one back. */
Py_EXPORTED_SYMBOL bs_thread *bs_swap_current(bs_thread *t) {
  bs_thread *outer = bs_current;
  bs_current = t;
  return outer;
}

PyThreadState *PyThreadState_GetUnchecked(void) { return bs_current->attached ? (PyThreadState *)bs_current : NULL; }

PyThreadState *PyThreadState_Get(void) {
  if (!bs_current->attached) Py_FatalError("PyThreadState_Get: the thread is not attached to the interpreter");
  return (PyThreadState *)bs_current;
}

PyThreadState *PyGILState_GetThisThreadState(void) { return bs_current == &bs_no_thread ? NULL : (PyThreadState *)bs_current; }
int PyGILState_Check(void) { return bs_current->attached != 0; }

PyThreadState *PyEval_SaveThread(void) {
  if (!bs_current->attached) Py_FatalError("PyEval_SaveThread: the thread is not attached to the interpreter");
  bs_thread *t = bs_current;
  int saved = errno;
  up_save_thread();
  errno = saved;
  return (PyThreadState *)t;
}

void PyEval_RestoreThread(PyThreadState *state) {
  if (state == NULL) Py_FatalError("PyEval_RestoreThread: NULL thread state");
  int saved = errno;
  up_restore_thread();
  errno = saved;
}

PyThreadState *PyThreadState_Swap(PyThreadState *state) {
  PyThreadState *before = PyThreadState_GetUnchecked();
  if (before != NULL && state == NULL) up_save_thread();
  if (before == NULL && state != NULL) up_restore_thread();
  return before;
}

/* There is one interpreter per context, and a thread of C belongs to the one that loaded the library first. */
PyInterpreterState *PyInterpreterState_Get(void) { return (PyInterpreterState *)&bs_no_thread; }
PyInterpreterState *PyThreadState_GetInterpreter(PyThreadState *state) {
  (void)state;
  return PyInterpreterState_Get();
}
int64_t PyInterpreterState_GetID(PyInterpreterState *interpreter) {
  (void)interpreter;
  return 0;
}
/* What extensions keep for the interpreter: a dictionary of this library's own in sys, since there is one. */
PyObject *PyInterpreterState_GetDict(PyInterpreterState *interpreter) {
  (void)interpreter;
  PyObject *sys = PySys_GetObject("__dict__");
  PyObject *name = sys == NULL ? NULL : PyUnicode_FromString("_interpreter_dict"), *fresh = name == NULL ? NULL : PyDict_New();
  PyObject *found = fresh == NULL ? NULL : PyDict_SetDefault(sys, name, fresh);
  Py_XDECREF(name);
  Py_XDECREF(fresh);
  return found;
}

uint64_t PyThreadState_GetID(PyThreadState *state) { return (uint64_t)((bs_thread *)state)->id; }

PyGILState_STATE PyGILState_Ensure(void) {
  bs_thread *t = bs_current;
  if (t == &bs_no_thread) {
    bs_thread *made = NULL;
    if (up_attach_foreign(&made) < 0) {
      /* the interpreter is gone or will not have this thread: as CPython does with threads that come too late */
      for (;;) pause();
    }
    bs_current = made;
    made->foreign = 1;
    return PyGILState_UNLOCKED;
  }
  if (t->foreign > 0) t->foreign++;
  if (t->attached) return PyGILState_LOCKED;
  up_restore_thread();
  return PyGILState_UNLOCKED;
}

void PyGILState_Release(PyGILState_STATE state) {
  bs_thread *t = bs_current;
  if (t == &bs_no_thread || !t->attached) Py_FatalError("PyGILState_Release: the thread is not attached to the interpreter");
  if (t->foreign > 0 && --t->foreign == 0) {
    up_detach_foreign();
    bs_current = &bs_no_thread;
  } else if (state == PyGILState_UNLOCKED) {
    up_save_thread();
  }
}

int Py_AddPendingCall(bs_pending_function function, void *argument) { return up_pending_call((void *)function, argument); }

/* ---------------------------------------------------------------- PyMutex */

enum { LOCKED = 1, WAITED = 2, SPINS = 40, LOTS = 64 };

/* Where threads wait, by the address of the mutex. */
static struct {
  pthread_mutex_t lock;
  pthread_cond_t changed;
} lots[LOTS] = {[0 ... LOTS - 1] = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER}};

static unsigned lot_of(void *address) { return (unsigned)(((uintptr_t)address * 0x9E3779B97F4A7C15u) >> 58) % LOTS; }

static bool try_lock(uint8_t *bits, uint8_t as) {
  uint8_t seen = __atomic_load_n(bits, __ATOMIC_RELAXED);
  while (!(seen & LOCKED)) {
    if (__atomic_compare_exchange_n(bits, &seen, seen | as, false, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED)) return true;
  }
  return false;
}

static Py_NO_INLINE void lock_slowly(uint8_t *bits) {
  for (int i = 0; i < SPINS; i++) {
    if (try_lock(bits, LOCKED)) return;
#if defined(__x86_64__)
    __builtin_ia32_pause();
#endif
  }
  bool attached = bs_current->attached != 0;
  if (attached) up_save_thread();
  unsigned lot = lot_of(bits);
  pthread_mutex_lock(&lots[lot].lock);
  while (!try_lock(bits, LOCKED | WAITED)) {
    uint8_t seen = __atomic_load_n(bits, __ATOMIC_RELAXED);
    if (!(seen & LOCKED)) continue;
    if (!(seen & WAITED) && !__atomic_compare_exchange_n(bits, &seen, seen | WAITED, false, __ATOMIC_RELAXED, __ATOMIC_RELAXED)) continue;
    pthread_cond_wait(&lots[lot].changed, &lots[lot].lock);
  }
  pthread_mutex_unlock(&lots[lot].lock);
  if (attached) up_restore_thread();
}

static void lock_bits(uint8_t *bits) {
  uint8_t open = 0;
  if (!__atomic_compare_exchange_n(bits, &open, LOCKED, false, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED)) lock_slowly(bits);
}

static void unlock_bits(uint8_t *bits) {
  uint8_t seen = LOCKED;
  if (__atomic_compare_exchange_n(bits, &seen, 0, false, __ATOMIC_RELEASE, __ATOMIC_RELAXED)) return;
  if (!(seen & LOCKED)) Py_FatalError("unlocking mutex that is not locked");
  unsigned lot = lot_of(bits);
  pthread_mutex_lock(&lots[lot].lock);
  __atomic_store_n(bits, 0, __ATOMIC_RELEASE);
  pthread_cond_broadcast(&lots[lot].changed);
  pthread_mutex_unlock(&lots[lot].lock);
}

void PyMutex_Lock(PyMutex *mutex) { lock_bits(&mutex->_bits); }
void PyMutex_Unlock(PyMutex *mutex) { unlock_bits(&mutex->_bits); }
int PyMutex_IsLocked(PyMutex *mutex) { return (__atomic_load_n(&mutex->_bits, __ATOMIC_ACQUIRE) & LOCKED) != 0; }

/* ---------------------------------------------------------------- critical sections */

/* Objects share locks, by the address of their records. A thread that has to wait, for a lock or for anything else, gives
   up the sections it is in meanwhile, so sharing and order cannot make threads wait for each other. */
enum { SECTION_LOCKS = 1024 };
static uint8_t section_locks[SECTION_LOCKS];

static uint8_t *section_lock(PyObject *o) {
  return o == NULL ? NULL : &section_locks[((uintptr_t)o * 0x9E3779B97F4A7C15u) >> 54];
}

/* Sections mark the lowest bit of "_outer" while they are given up. */
#define GIVEN_UP ((uintptr_t)1)

static void leave(PyCriticalSection *s) {
  if (s == NULL || ((uintptr_t)s->_outer & GIVEN_UP)) return;
  uint8_t *first = section_lock(s->_first), *second = section_lock(s->_second);
  if (second != NULL && second != first) unlock_bits(second);
  if (first != NULL) unlock_bits(first);
  s->_outer = (void *)((uintptr_t)s->_outer | GIVEN_UP);
}

static void enter(PyCriticalSection *s) {
  uint8_t *first = section_lock(s->_first), *second = section_lock(s->_second);
  if (second == first) second = NULL;
  if (second != NULL && second < first) {
    uint8_t *swap = first;
    first = second;
    second = swap;
  }
  bool outer = bs_current->sections != NULL;
  if (outer && first != NULL && !try_lock(first, LOCKED)) {
    for (PyCriticalSection *o = bs_current->sections; o != NULL; o = (void *)((uintptr_t)o->_outer & ~GIVEN_UP)) leave(o);
    lock_bits(first);
  } else if (!outer && first != NULL) {
    lock_bits(first);
  }
  if (second != NULL) {
    if (outer && !try_lock(second, LOCKED)) {
      for (PyCriticalSection *o = bs_current->sections; o != NULL; o = (void *)((uintptr_t)o->_outer & ~GIVEN_UP)) leave(o);
      lock_bits(second);
    } else if (!outer) {
      lock_bits(second);
    }
  }
}

/* Is a section's lock one that an outer section of this thread holds? Then it must not wait for itself. */
static bool held(uint8_t *lock, bs_thread *t) {
  for (PyCriticalSection *o = t->sections; o != NULL; o = (void *)((uintptr_t)o->_outer & ~GIVEN_UP)) {
    if (!((uintptr_t)o->_outer & GIVEN_UP) && (section_lock(o->_first) == lock || section_lock(o->_second) == lock)) return true;
  }
  return false;
}

void PyCriticalSection2_Begin(PyCriticalSection2 *section, PyObject *a, PyObject *b) {
  bs_thread *t = bs_current;
  section->_first = a != NULL && held(section_lock(a), t) ? NULL : a;
  section->_second = b != NULL && held(section_lock(b), t) ? NULL : b;
  section->_outer = NULL;
  enter(section);
  section->_outer = t->sections;
  t->sections = section;
}

void PyCriticalSection2_End(PyCriticalSection2 *section) {
  leave(section);
  PyCriticalSection *outer = (void *)((uintptr_t)section->_outer & ~GIVEN_UP);
  bs_current->sections = NULL;
  if (outer != NULL && ((uintptr_t)outer->_outer & GIVEN_UP)) {
    enter(outer);
    outer->_outer = (void *)((uintptr_t)outer->_outer & ~GIVEN_UP);
  }
  bs_current->sections = outer;
}

void PyCriticalSection_Begin(PyCriticalSection *section, PyObject *o) { PyCriticalSection2_Begin(section, o, NULL); }
void PyCriticalSection_End(PyCriticalSection *section) { PyCriticalSection2_End(section); }

/* The thread begins to wait; its innermost section is entered again afterwards. */
Py_EXPORTED_SYMBOL void bs_leave_sections(bs_thread *t) {
  for (PyCriticalSection *o = t->sections; o != NULL; o = (void *)((uintptr_t)o->_outer & ~GIVEN_UP)) leave(o);
}

Py_EXPORTED_SYMBOL void bs_enter_section(bs_thread *t) {
  PyCriticalSection *top = t->sections;
  if (top == NULL || !((uintptr_t)top->_outer & GIVEN_UP)) return;
  t->sections = NULL;
  enter(top);
  top->_outer = (void *)((uintptr_t)top->_outer & ~GIVEN_UP);
  t->sections = top;
}

/* ---------------------------------------------------------------- older locks and storage of threads */

typedef struct {
  pthread_mutex_t lock;
  pthread_cond_t changed;
  bool taken;
} Lock;

PyThread_type_lock PyThread_allocate_lock(void) {
  Lock *lock = calloc(1, sizeof *lock);
  if (lock != NULL) {
    pthread_mutex_init(&lock->lock, NULL);
    pthread_cond_init(&lock->changed, NULL);
  }
  return lock;
}

void PyThread_free_lock(PyThread_type_lock handle) {
  Lock *lock = handle;
  pthread_cond_destroy(&lock->changed);
  pthread_mutex_destroy(&lock->lock);
  free(lock);
}

int PyThread_acquire_lock(PyThread_type_lock handle, int wait) {
  Lock *lock = handle;
  pthread_mutex_lock(&lock->lock);
  while (lock->taken && wait) pthread_cond_wait(&lock->changed, &lock->lock);
  bool got = !lock->taken;
  lock->taken = true;
  pthread_mutex_unlock(&lock->lock);
  return got;
}

/* Waiting is not interrupted: intr_flag allows that, it does not ask for it. */
PyLockStatus PyThread_acquire_lock_timed(PyThread_type_lock handle, long long microseconds, int intr_flag) {
  (void)intr_flag;
  if (microseconds <= 0) return PyThread_acquire_lock(handle, microseconds < 0) ? PY_LOCK_ACQUIRED : PY_LOCK_FAILURE;
  struct timespec until;
  clock_gettime(CLOCK_REALTIME, &until);
  until.tv_sec += microseconds / 1000000;
  until.tv_nsec += microseconds % 1000000 * 1000;
  if (until.tv_nsec >= 1000000000) {
    until.tv_sec++;
    until.tv_nsec -= 1000000000;
  }
  Lock *lock = handle;
  pthread_mutex_lock(&lock->lock);
  int status = 0;
  while (lock->taken && status == 0) status = pthread_cond_timedwait(&lock->changed, &lock->lock, &until);
  bool got = !lock->taken;
  lock->taken = true;
  pthread_mutex_unlock(&lock->lock);
  return got ? PY_LOCK_ACQUIRED : PY_LOCK_FAILURE;
}

void PyThread_release_lock(PyThread_type_lock handle) {
  Lock *lock = handle;
  pthread_mutex_lock(&lock->lock);
  lock->taken = false;
  pthread_cond_signal(&lock->changed);
  pthread_mutex_unlock(&lock->lock);
}

unsigned long PyThread_get_thread_ident(void) { return bs_current == &bs_no_thread ? (unsigned long)pthread_self() : (unsigned long)bs_current->id; }
unsigned long PyThread_get_thread_native_id(void) { return (unsigned long)syscall(SYS_gettid); }
void PyThread_init_thread(void) {}

/* ---------------------------------------------------------------- threads of C */

typedef struct {
  bs_thread_function function;
  void *argument;
} Start;

static void *run_thread(void *given) {
  Start start = *(Start *)given;
  free(given);
  start.function(start.argument);
  return NULL;
}

static _Atomic size_t stack_size;

size_t PyThread_get_stacksize(void) { return atomic_load(&stack_size); }

int PyThread_set_stacksize(size_t size) {
  if (size != 0 && size < PTHREAD_STACK_MIN) return -1;
  atomic_store(&stack_size, size);
  return 0;
}

/* The thread is not attached before it calls PyGILState_Ensure. */
unsigned long PyThread_start_new_thread(bs_thread_function function, void *argument) {
  Start *start = malloc(sizeof *start);
  if (start == NULL) return (unsigned long)-1;
  *start = (Start){function, argument};
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  size_t size = atomic_load(&stack_size);
  if (size != 0) pthread_attr_setstacksize(&attributes, size);
  pthread_t thread;
  int status = pthread_create(&thread, &attributes, run_thread, start);
  pthread_attr_destroy(&attributes);
  if (status == 0) return (unsigned long)thread;
  free(start);
  return (unsigned long)-1;
}

static pthread_mutex_t tss_lock = PTHREAD_MUTEX_INITIALIZER;

int PyThread_tss_create(Py_tss_t *key) {
  pthread_mutex_lock(&tss_lock);
  int result = key->_made ? 0 : pthread_key_create(&key->_key, NULL);
  if (result == 0) __atomic_store_n(&key->_made, 1, __ATOMIC_RELEASE);
  pthread_mutex_unlock(&tss_lock);
  return result == 0 ? 0 : -1;
}
int PyThread_tss_is_created(Py_tss_t *key) { return __atomic_load_n(&key->_made, __ATOMIC_ACQUIRE); }
void PyThread_tss_delete(Py_tss_t *key) {
  pthread_mutex_lock(&tss_lock);
  if (key->_made) pthread_key_delete(key->_key);
  key->_made = 0;
  pthread_mutex_unlock(&tss_lock);
}
int PyThread_tss_set(Py_tss_t *key, void *value) { return pthread_setspecific(key->_key, value) == 0 ? 0 : -1; }
void *PyThread_tss_get(Py_tss_t *key) { return pthread_getspecific(key->_key); }
Py_tss_t *PyThread_tss_alloc(void) { return calloc(1, sizeof(Py_tss_t)); }
void PyThread_tss_free(Py_tss_t *key) {
  if (key == NULL) return;
  PyThread_tss_delete(key);
  free(key);
}
