/* Threads: states, attaching, and locks. */
#ifndef BOOMSLANG_THREAD_H
#define BOOMSLANG_THREAD_H

typedef enum { PyGILState_LOCKED, PyGILState_UNLOCKED } PyGILState_STATE;
PyAPI_FUNC(PyGILState_STATE) PyGILState_Ensure(void);
PyAPI_FUNC(void) PyGILState_Release(PyGILState_STATE state);
PyAPI_FUNC(int) PyGILState_Check(void);
PyAPI_FUNC(PyThreadState *) PyGILState_GetThisThreadState(void);
PyAPI_FUNC(PyThreadState *) PyEval_SaveThread(void);
PyAPI_FUNC(void) PyEval_RestoreThread(PyThreadState *state);
PyAPI_FUNC(PyThreadState *) PyThreadState_Get(void);
PyAPI_FUNC(PyThreadState *) PyThreadState_GetUnchecked(void);
PyAPI_FUNC(PyThreadState *) PyThreadState_Swap(PyThreadState *state);
PyAPI_FUNC(PyInterpreterState *) PyInterpreterState_Get(void);
PyAPI_FUNC(PyInterpreterState *) PyThreadState_GetInterpreter(PyThreadState *state);
PyAPI_FUNC(PyObject *) PyInterpreterState_GetDict(PyInterpreterState *interpreter);
PyAPI_FUNC(int64_t) PyInterpreterState_GetID(PyInterpreterState *interpreter);
PyAPI_FUNC(uint64_t) PyThreadState_GetID(PyThreadState *state);
PyAPI_FUNC(PyObject *) PyThreadState_GetDict(void);
PyAPI_FUNC(int) PyThreadState_SetAsyncExc(unsigned long id, PyObject *exceptionOrNull);
typedef int (*bs_pending_function)(void *);
PyAPI_FUNC(int) Py_AddPendingCall(bs_pending_function function, void *argument);
PyAPI_FUNC(int) Py_MakePendingCalls(void);

#define Py_BEGIN_ALLOW_THREADS { PyThreadState *_save = PyEval_SaveThread();
#define Py_BLOCK_THREADS PyEval_RestoreThread(_save);
#define Py_UNBLOCK_THREADS _save = PyEval_SaveThread();
#define Py_END_ALLOW_THREADS PyEval_RestoreThread(_save); }

typedef struct {
  uint8_t _bits;
} PyMutex;
PyAPI_FUNC(void) PyMutex_Lock(PyMutex *mutex);
PyAPI_FUNC(void) PyMutex_Unlock(PyMutex *mutex);
PyAPI_FUNC(int) PyMutex_IsLocked(PyMutex *mutex);

typedef struct {
  PyObject *_first;
  PyObject *_second;
  void *_outer;
} PyCriticalSection;
typedef PyCriticalSection PyCriticalSection2;
PyAPI_FUNC(void) PyCriticalSection_Begin(PyCriticalSection *section, PyObject *o);
PyAPI_FUNC(void) PyCriticalSection_End(PyCriticalSection *section);
PyAPI_FUNC(void) PyCriticalSection2_Begin(PyCriticalSection2 *section, PyObject *a, PyObject *b);
PyAPI_FUNC(void) PyCriticalSection2_End(PyCriticalSection2 *section);
#define Py_BEGIN_CRITICAL_SECTION(o) { PyCriticalSection _section; PyCriticalSection_Begin(&_section, _PyObject_CAST(o));
#define Py_END_CRITICAL_SECTION() PyCriticalSection_End(&_section); }
#define Py_BEGIN_CRITICAL_SECTION2(a, b) \
  { PyCriticalSection2 _section; PyCriticalSection2_Begin(&_section, _PyObject_CAST(a), _PyObject_CAST(b));
#define Py_END_CRITICAL_SECTION2() PyCriticalSection2_End(&_section); }

typedef void *PyThread_type_lock;
typedef enum { PY_LOCK_FAILURE = 0, PY_LOCK_ACQUIRED = 1, PY_LOCK_INTR } PyLockStatus;
#define WAIT_LOCK 1
#define NOWAIT_LOCK 0
typedef void (*bs_thread_function)(void *);
PyAPI_FUNC(PyThread_type_lock) PyThread_allocate_lock(void);
PyAPI_FUNC(void) PyThread_free_lock(PyThread_type_lock lock);
PyAPI_FUNC(int) PyThread_acquire_lock(PyThread_type_lock lock, int wait);
PyAPI_FUNC(void) PyThread_release_lock(PyThread_type_lock lock);
PyAPI_FUNC(PyLockStatus) PyThread_acquire_lock_timed(PyThread_type_lock lock, long long microseconds, int intr_flag);
PyAPI_FUNC(unsigned long) PyThread_start_new_thread(bs_thread_function function, void *argument);
PyAPI_FUNC(unsigned long) PyThread_get_thread_native_id(void);
PyAPI_FUNC(size_t) PyThread_get_stacksize(void);
PyAPI_FUNC(int) PyThread_set_stacksize(size_t size);
#define PyThread_exit_thread() pthread_exit(NULL)
PyAPI_FUNC(unsigned long) PyThread_get_thread_ident(void);
PyAPI_FUNC(void) PyThread_init_thread(void);

typedef struct {
  int _made;
  unsigned int _key;
} Py_tss_t;
#define Py_tss_NEEDS_INIT {0}
PyAPI_FUNC(int) PyThread_tss_create(Py_tss_t *key);
PyAPI_FUNC(int) PyThread_tss_is_created(Py_tss_t *key);
PyAPI_FUNC(void) PyThread_tss_delete(Py_tss_t *key);
PyAPI_FUNC(int) PyThread_tss_set(Py_tss_t *key, void *value);
PyAPI_FUNC(void *) PyThread_tss_get(Py_tss_t *key);
PyAPI_FUNC(Py_tss_t *) PyThread_tss_alloc(void);
PyAPI_FUNC(void) PyThread_tss_free(Py_tss_t *key);

#endif
