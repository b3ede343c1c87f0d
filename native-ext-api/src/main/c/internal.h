/* What the files of the library share. The layout of records and thread structures is known to Java too
   (org.boomslang.ext.NativeThread and Handles). */
#ifndef BOOMSLANG_INTERNAL_H
#define BOOMSLANG_INTERNAL_H

#include "Python.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>

typedef struct bs_thread bs_thread;
typedef struct bs_recent bs_recent;

/* The record behind a handle. A record with count zero is on a free list, or belongs to an instance that only Java has. */
typedef struct bs_record {
  _Atomic(bs_thread *) owner; /* whose half "local" is; NULL once merged */
  int64_t local;
  _Atomic int64_t shared; /* the others' references, above two bits of state; see runtime.counting.ReferenceCount */
  uint32_t index;         /* of the place in Java's table */
  uint8_t kind;
  uint8_t flags;
  uint16_t bits; /* what type checks ask for most */
  int64_t value; /* an int, or the bits of a float */
  void *aux;     /* text, bytes or items that C has asked for */
  int64_t aux_size;
  struct bs_record *next; /* on a free list; for an instance the record whose index it uses */
} bs_record;

_Static_assert(sizeof(bs_record) == sizeof(PyObject), "a handle is a record");

enum { KIND_OBJECT, KIND_LONG, KIND_DOUBLE, KIND_BYTES, KIND_TEXT };
enum { FLAG_IMMORTAL = 1, FLAG_INSTANCE = 2, FLAG_STATIC = 4, FLAG_RECENT = 8, FLAG_UNFILLED = 16 };
enum {
  BIT_LONG = 1,
  BIT_FLOAT = 2,
  BIT_UNICODE = 4,
  BIT_BYTES = 8,
  BIT_TUPLE = 16,
  BIT_LIST = 32,
  BIT_DICT = 64,
  BIT_TYPE = 128,
  BIT_EXCEPTION = 256,
  BIT_EXACT = 512,
  BIT_BOOL = 1024,
  BIT_BYTEARRAY = 2048
};

/* What the record of a str has in aux. */
typedef struct {
  char *utf8; /* NULL until asked for */
  int64_t utf8_size;
  bs_characters characters; /* likewise */
} bs_str;
bs_str *bs_str_of(PyObject *o);
void bs_str_free(bs_str *text);

typedef struct {
  char *text;
  size_t size, room;
  bool failed;
} bs_text;
void bs_text_add(bs_text *text, const char *bytes, size_t size);
bool bs_text_format(bs_text *text, const char *format, va_list arguments);

#define STATE_BIASED 0
#define STATE_QUEUED 2
#define STATE_MERGED 3
#define STATE_MASK 3
#define SHARED_ONE 4
#define SHARED_DEAD (INT64_MIN | STATE_MERGED)

/* A thread that calls extensions. Only its own thread touches it, but for the queue. */
struct bs_thread {
  bs_record *free;        /* 0 */
  int64_t free_count;     /* 8 */
  bs_record **dead;       /* 16: what Java has to let go of */
  int64_t dead_count;     /* 24 */
  int64_t dead_room;      /* 32 */
  int64_t error;          /* 40: whether an exception is set */
  bs_record **pool;       /* 48: borrowed references, alive until the call ends */
  int64_t pool_count;     /* 56 */
  int64_t pool_room;      /* 64 */
  int64_t attached;       /* 72: whether the thread may touch objects */
  int64_t id;             /* 80 */
  PyCriticalSection *sections; /* 88 */
  int64_t foreign;        /* 96: nesting of PyGILState_Ensure in a thread that Java did not make */
  pthread_mutex_t lock;   /* guards the rest */
  bs_record **queue;
  int64_t queue_count;
  int64_t queue_room;
  bool ended;
  bs_thread *next;
  struct bs_recent *recent;
};

extern __thread bs_thread *bs_current __attribute__((tls_model("initial-exec")));
extern bs_thread bs_no_thread;

static inline bs_record *record(PyObject *o) { return (bs_record *)o; }
static inline bool has_bits(PyObject *o, int bits) { return (record(o)->bits & bits) != 0; }

/* The one way into Java: the number of a function and its arguments. */
extern intptr_t (*bs_up)(intptr_t, intptr_t, intptr_t, intptr_t, intptr_t, intptr_t, intptr_t);

static inline double bits_to_double(intptr_t bits) {
  double value;
  memcpy(&value, &bits, sizeof value);
  return value;
}
static inline intptr_t double_to_bits(double value) {
  intptr_t bits;
  memcpy(&bits, &value, sizeof bits);
  return bits;
}

void bs_end_byte_array(bs_record *r);
bool bs_keep_recent(bs_thread *t, bs_record *r);
void bs_clear_recent(bs_thread *t);
void bs_release_now(bs_record *r);
bs_record *bs_new_record(bs_thread *t);
void bs_pool_add(PyObject *o);
PyObject *bs_new_long(int64_t value);
extern bs_record bs_small_ints[262];

/* Functions of Java that only the library calls: the generator reads these lines too. */
#define BS_UP(type) extern type
BS_UP(int) up_sweep(void);
BS_UP(int) up_wake(void *thread);
BS_UP(int) up_attach_foreign(void *place);
BS_UP(int) up_detach_foreign(void);
BS_UP(int) up_save_thread(void);
BS_UP(int) up_restore_thread(void);
BS_UP(int) up_tuple_set(PyObject *tuple, Py_ssize_t index, PyObject *valueOrNull);
BS_UP(PyObject *) up_tuple_item(PyObject *tuple, Py_ssize_t index);
BS_UP(Py_ssize_t) up_tuple_size(PyObject *tuple);
BS_UP(PyObject *) up_tuple_from(PyObject *const *items, Py_ssize_t count);
BS_UP(PyObject *) up_list_from(PyObject *const *items, Py_ssize_t count);
BS_UP(int) up_utf8(PyObject *o, void *place);
BS_UP(int) up_characters(PyObject *o, void *place);
BS_UP(int) up_character_is(int c, int kind);
BS_UP(int) up_character_to(int c, int kind);
BS_UP(double) up_character_numeric(int c);
BS_UP(PyObject *) up_type_ready(void *type, void *spec, PyObject *basesOrNull);
BS_UP(PyObject *) up_object_new(PyTypeObject *type);
BS_UP(PyObject *) up_object_new_var(PyTypeObject *type, Py_ssize_t items);
BS_UP(int) up_type_belongs(void *type);
BS_UP(PyObject *) up_base_call(PyObject *self, const char *name, PyObject *firstOrNull, PyObject *secondOrNull);
BS_UP(PyObject *) up_base_new(PyObject *type, PyObject *args, PyObject *kwargsOrNull);
BS_UP(Py_ssize_t) up_size(PyObject *o);
BS_UP(Py_ssize_t) up_dict_offset(PyObject *o);
BS_UP(Py_ssize_t) up_vectorcall_offset(PyObject *o);
BS_UP(PyObject *) up_dict(PyObject *o);
BS_UP(PyObject *) up_create_module(void *def);
BS_UP(int) up_byte_array_read(PyObject *o, void *target, Py_ssize_t size);
BS_UP(int) up_byte_array_write(PyObject *o, const void *bytes, Py_ssize_t at, Py_ssize_t size);
BS_UP(int) up_byte_array_resize(PyObject *o, Py_ssize_t size);
BS_UP(int) up_bytes(PyObject *o, void *place);
BS_UP(PyObject *) up_unsigned(uint64_t value);
BS_UP(long) up_long_value(PyObject *o, int *overflow);
BS_UP(uint64_t) up_unsigned_value(PyObject *o, int mode);
BS_UP(double) up_double_value(PyObject *o);
BS_UP(int) up_type_name(PyObject *o, char *target, int size, int form);
BS_UP(int) up_is_type(PyObject *o, PyTypeObject *type);
BS_UP(int) up_type_check(PyObject *o, PyTypeObject *type);
BS_UP(PyObject *) up_error_type(void);
BS_UP(int) up_set_error(PyObject *type, const char *message, Py_ssize_t size);
BS_UP(PyObject *) up_vectorcall(PyObject *callable, PyObject *const *args, Py_ssize_t count, PyObject *kwnamesOrNull);
BS_UP(PyObject *) up_vectorcall_method(PyObject *name, PyObject *const *args, Py_ssize_t count, PyObject *kwnamesOrNull);
BS_UP(PyObject *) up_call_method(PyObject *o, const char *name, PyObject *args);
BS_UP(int) up_errno(PyObject *type, int number, PyObject *filenameOrNull, PyObject *secondOrNull);
BS_UP(int) up_write(const char *text, Py_ssize_t size, int error);
BS_UP(PyObject *) up_memory_view(const void *view);
BS_UP(int) up_pending_call(void *function, void *argument);
#endif
