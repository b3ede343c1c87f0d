/* Types as structures: those that extensions define in their own memory, and the fields of all others. */
#include "internal.h"

/* What Java says of a type; "own" has a bit for each of the methods below that the class defines itself. */
typedef struct {
  const char *name;
  int64_t basicsize, itemsize, flags;
  PyTypeObject *base;
  PyObject *mro, *bases, *dict;
  int64_t own;
} bs_type_info;

enum {
  OWN_REPR = 1,
  OWN_STR = 2,
  OWN_HASH = 4,
  OWN_CALL = 8,
  OWN_ITER = 16,
  OWN_NEXT = 32,
  OWN_COMPARE = 64,
  OWN_GET_ATTRIBUTE = 128,
  OWN_SET_ATTRIBUTE = 256,
  OWN_GET = 512,
  OWN_SET = 1024,
  OWN_INIT = 2048,
  OWN_NEW = 4096,
  OWN_LENGTH = 8192,
  OWN_GET_ITEM = 16384,
  OWN_SET_ITEM = 32768
};

/* ---------------------------------------------------------------- slots of types in Java */

static PyObject *slot_repr(PyObject *o) { return up_base_call(o, "__repr__", NULL, NULL); }
static PyObject *slot_str(PyObject *o) { return up_base_call(o, "__str__", NULL, NULL); }
static PyObject *slot_iter(PyObject *o) { return up_base_call(o, "__iter__", NULL, NULL); }

static int status(PyObject *result) {
  Py_XDECREF(result);
  return result == NULL ? -1 : 0;
}

static Py_ssize_t number(PyObject *result) {
  if (result == NULL) return -1;
  Py_ssize_t value = PyLong_AsSsize_t(result);
  Py_DECREF(result);
  return value;
}

static Py_hash_t slot_hash(PyObject *o) { return number(up_base_call(o, "__hash__", NULL, NULL)); }
static Py_ssize_t slot_length(PyObject *o) { return number(up_base_call(o, "__len__", NULL, NULL)); }
static PyObject *slot_item(PyObject *o, PyObject *key) { return up_base_call(o, "__getitem__", key, NULL); }
static int slot_set_item(PyObject *o, PyObject *key, PyObject *value) {
  return status(value == NULL ? up_base_call(o, "__delitem__", key, NULL) : up_base_call(o, "__setitem__", key, value));
}

static PyObject *slot_next(PyObject *o) {
  PyObject *result = up_base_call(o, "__next__", NULL, NULL);
  if (result == NULL && PyErr_ExceptionMatches(PyExc_StopIteration)) PyErr_Clear();
  return result;
}

static PyObject *slot_call(PyObject *o, PyObject *args, PyObject *kwargs) { return up_base_call(o, "()", args, kwargs); }
static int slot_init(PyObject *o, PyObject *args, PyObject *kwargs) { return status(up_base_call(o, "__init__()", args, kwargs)); }
static PyObject *slot_new(PyTypeObject *type, PyObject *args, PyObject *kwargs) { return up_base_new((PyObject *)type, args, kwargs); }
static PyObject *slot_get_attribute(PyObject *o, PyObject *name) { return up_base_call(o, "__getattribute__", name, NULL); }
static int slot_set_attribute(PyObject *o, PyObject *name, PyObject *value) {
  return status(value == NULL ? up_base_call(o, "__delattr__", name, NULL) : up_base_call(o, "__setattr__", name, value));
}

static PyObject *slot_compare(PyObject *o, PyObject *other, int operation) {
  static const char *const names[] = {"__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"};
  return up_base_call(o, names[operation], other, NULL);
}

static PyObject *slot_get(PyObject *o, PyObject *instance, PyObject *owner) {
  return up_base_call(o, "__get__", instance == NULL ? Py_None : instance, owner == NULL ? Py_None : owner);
}
static int slot_set(PyObject *o, PyObject *instance, PyObject *value) {
  return status(value == NULL ? up_base_call(o, "__delete__", instance, NULL) : up_base_call(o, "__set__", instance, value));
}

static void subtype_dealloc(PyObject *o) {
  PyTypeObject *type = Py_TYPE(o);
  type->tp_free(o);
  Py_DECREF(type);
}

static PyObject *slot_index(PyObject *o, Py_ssize_t index) {
  PyObject *key = PyLong_FromSsize_t(index), *result = key == NULL ? NULL : slot_item(o, key);
  Py_XDECREF(key);
  return result;
}
static int slot_contains(PyObject *o, PyObject *value) {
  PyObject *result = up_base_call(o, "__contains__", value, NULL);
  int truth = result == NULL ? -1 : PyObject_IsTrue(result);
  Py_XDECREF(result);
  return truth;
}
static PyObject *slot_concat(PyObject *o, PyObject *other) { return up_base_call(o, "__add__", other, NULL); }

static PySequenceMethods sequence_of_java = {.sq_length = slot_length, .sq_concat = slot_concat, .sq_item = slot_index, .sq_contains = slot_contains};
static PyMappingMethods mapping_of_java = {slot_length, slot_item, slot_set_item};

/* ---------------------------------------------------------------- fields */

/* Every slot that is a field of the structure or of one that it points to. */
#define DIRECT(X)                                                                                                        \
  X(Py_tp_alloc, tp_alloc) X(Py_tp_call, tp_call) X(Py_tp_clear, tp_clear) X(Py_tp_dealloc, tp_dealloc) X(Py_tp_del, tp_del) \
  X(Py_tp_descr_get, tp_descr_get) X(Py_tp_descr_set, tp_descr_set) X(Py_tp_getattr, tp_getattr)                          \
  X(Py_tp_getattro, tp_getattro) X(Py_tp_hash, tp_hash) X(Py_tp_init, tp_init) X(Py_tp_is_gc, tp_is_gc)                   \
  X(Py_tp_iter, tp_iter) X(Py_tp_iternext, tp_iternext) X(Py_tp_new, tp_new) X(Py_tp_repr, tp_repr)                       \
  X(Py_tp_richcompare, tp_richcompare) X(Py_tp_setattr, tp_setattr) X(Py_tp_setattro, tp_setattro) X(Py_tp_str, tp_str)   \
  X(Py_tp_traverse, tp_traverse) X(Py_tp_free, tp_free) X(Py_tp_finalize, tp_finalize) X(Py_tp_vectorcall, tp_vectorcall)
#define DATA(X) X(Py_tp_doc, tp_doc) X(Py_tp_methods, tp_methods) X(Py_tp_members, tp_members) X(Py_tp_getset, tp_getset)
#define NUMBER(X)                                                                                                        \
  X(Py_nb_add, nb_add) X(Py_nb_subtract, nb_subtract) X(Py_nb_multiply, nb_multiply) X(Py_nb_remainder, nb_remainder)     \
  X(Py_nb_divmod, nb_divmod) X(Py_nb_power, nb_power) X(Py_nb_negative, nb_negative) X(Py_nb_positive, nb_positive)       \
  X(Py_nb_absolute, nb_absolute) X(Py_nb_bool, nb_bool) X(Py_nb_invert, nb_invert) X(Py_nb_lshift, nb_lshift)             \
  X(Py_nb_rshift, nb_rshift) X(Py_nb_and, nb_and) X(Py_nb_xor, nb_xor) X(Py_nb_or, nb_or) X(Py_nb_int, nb_int)            \
  X(Py_nb_float, nb_float) X(Py_nb_inplace_add, nb_inplace_add) X(Py_nb_inplace_subtract, nb_inplace_subtract)            \
  X(Py_nb_inplace_multiply, nb_inplace_multiply) X(Py_nb_inplace_remainder, nb_inplace_remainder)                         \
  X(Py_nb_inplace_power, nb_inplace_power) X(Py_nb_inplace_lshift, nb_inplace_lshift)                                     \
  X(Py_nb_inplace_rshift, nb_inplace_rshift) X(Py_nb_inplace_and, nb_inplace_and) X(Py_nb_inplace_xor, nb_inplace_xor)    \
  X(Py_nb_inplace_or, nb_inplace_or) X(Py_nb_floor_divide, nb_floor_divide) X(Py_nb_true_divide, nb_true_divide)          \
  X(Py_nb_inplace_floor_divide, nb_inplace_floor_divide) X(Py_nb_inplace_true_divide, nb_inplace_true_divide)             \
  X(Py_nb_index, nb_index) X(Py_nb_matrix_multiply, nb_matrix_multiply)                                                   \
  X(Py_nb_inplace_matrix_multiply, nb_inplace_matrix_multiply)
#define SEQUENCE(X)                                                                                                      \
  X(Py_sq_length, sq_length) X(Py_sq_concat, sq_concat) X(Py_sq_repeat, sq_repeat) X(Py_sq_item, sq_item)                 \
  X(Py_sq_ass_item, sq_ass_item) X(Py_sq_contains, sq_contains) X(Py_sq_inplace_concat, sq_inplace_concat)                \
  X(Py_sq_inplace_repeat, sq_inplace_repeat)
#define MAPPING(X) X(Py_mp_length, mp_length) X(Py_mp_subscript, mp_subscript) X(Py_mp_ass_subscript, mp_ass_subscript)
#define ASYNC(X) X(Py_am_await, am_await) X(Py_am_aiter, am_aiter) X(Py_am_anext, am_anext) X(Py_am_send, am_send)
#define BUFFER(X) X(Py_bf_getbuffer, bf_getbuffer) X(Py_bf_releasebuffer, bf_releasebuffer)
enum { SLOTS = 90 };

/* The structures that a type from a specification gets, since it has none of its own. */
typedef struct {
  PyNumberMethods number;
  PySequenceMethods sequence;
  PyMappingMethods mapping;
  PyAsyncMethods async;
  PyBufferProcs buffer;
} Methods;

static bool is_in(int slot, const int *slots, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (slots[i] == slot) return true;
  }
  return false;
}
#define NUMBER_OF(slot, field) slot,
static const int number_slots[] = {NUMBER(NUMBER_OF)}, sequence_slots[] = {SEQUENCE(NUMBER_OF)}, mapping_slots[] = {MAPPING(NUMBER_OF)},
                 async_slots[] = {ASYNC(NUMBER_OF)}, buffer_slots[] = {BUFFER(NUMBER_OF)};
#define IS_IN(slot, slots) is_in(slot, slots, Py_ARRAY_LENGTH(slots))

static void set_slot(PyTypeObject *t, Methods **methods, int slot, void *function) {
#define SET_DIRECT(s, field) \
  case s: t->field = (__typeof__(t->field))function; return;
  switch (slot) {
    DIRECT(SET_DIRECT)
    DATA(SET_DIRECT)
    default: break;
  }
  if (*methods == NULL) *methods = calloc(1, sizeof **methods);
  Methods *m = *methods;
  if (m == NULL) return;
  if (IS_IN(slot, number_slots)) t->tp_as_number = &m->number;
  if (IS_IN(slot, sequence_slots)) t->tp_as_sequence = &m->sequence;
  if (IS_IN(slot, mapping_slots)) t->tp_as_mapping = &m->mapping;
  if (IS_IN(slot, async_slots)) t->tp_as_async = &m->async;
  if (IS_IN(slot, buffer_slots)) t->tp_as_buffer = &m->buffer;
#define SET_IN(part, s, field) \
  case s: m->part.field = (__typeof__(m->part.field))function; return;
#define SET_NUMBER(s, field) SET_IN(number, s, field)
#define SET_SEQUENCE(s, field) SET_IN(sequence, s, field)
#define SET_MAPPING(s, field) SET_IN(mapping, s, field)
#define SET_ASYNC(s, field) SET_IN(async, s, field)
#define SET_BUFFER(s, field) SET_IN(buffer, s, field)
  switch (slot) {
    NUMBER(SET_NUMBER)
    SEQUENCE(SET_SEQUENCE)
    MAPPING(SET_MAPPING)
    ASYNC(SET_ASYNC)
    BUFFER(SET_BUFFER)
    default: break;
  }
}

#define INHERIT(s, field) \
  if (to->field == NULL) to->field = from->field;

static void inherit(PyTypeObject *to, const PyTypeObject *from) {
  if (to->tp_richcompare != NULL && to->tp_hash == NULL) to->tp_hash = PyObject_HashNotImplemented;
  DIRECT(INHERIT)
#define INHERIT_PART(part, LIST)                                                 \
  if (to->part == NULL) {                                                        \
    to->part = from->part;                                                       \
  } else if (from->part != NULL && to->part != from->part) {                     \
    LIST(INHERIT_##part)                                                         \
  }
#define INHERIT_tp_as_number(s, field) if (to->tp_as_number->field == NULL) to->tp_as_number->field = from->tp_as_number->field;
#define INHERIT_tp_as_sequence(s, field) if (to->tp_as_sequence->field == NULL) to->tp_as_sequence->field = from->tp_as_sequence->field;
#define INHERIT_tp_as_mapping(s, field) if (to->tp_as_mapping->field == NULL) to->tp_as_mapping->field = from->tp_as_mapping->field;
#define INHERIT_tp_as_async(s, field) if (to->tp_as_async->field == NULL) to->tp_as_async->field = from->tp_as_async->field;
#define INHERIT_tp_as_buffer(s, field) if (to->tp_as_buffer->field == NULL) to->tp_as_buffer->field = from->tp_as_buffer->field;
  INHERIT_PART(tp_as_number, NUMBER)
  INHERIT_PART(tp_as_sequence, SEQUENCE)
  INHERIT_PART(tp_as_mapping, MAPPING)
  INHERIT_PART(tp_as_async, ASYNC)
  INHERIT_PART(tp_as_buffer, BUFFER)
  if (to->tp_dictoffset == 0) to->tp_dictoffset = from->tp_dictoffset;
  if (to->tp_weaklistoffset == 0) to->tp_weaklistoffset = from->tp_weaklistoffset;
  if (to->tp_vectorcall_offset == 0) to->tp_vectorcall_offset = from->tp_vectorcall_offset;
}

/* Fills in the structure of a type. What is there already, of a type in an extension's memory, stays. */
Py_EXPORTED_SYMBOL void bs_fill_type(PyTypeObject *t, const bs_type_info *info, const PyType_Slot *slots) {
  t->tp_name = info->name;
  t->tp_basicsize = info->basicsize;
  t->tp_itemsize = info->itemsize;
  t->tp_flags = (unsigned long)info->flags;
  t->tp_base = info->base;
  t->tp_mro = info->mro;
  t->tp_bases = info->bases;
  t->tp_dict = info->dict;
#define OWN(bit, field, function) \
  if ((info->own & (bit)) && t->field == NULL) t->field = function;
  OWN(OWN_REPR, tp_repr, slot_repr)
  OWN(OWN_STR, tp_str, slot_str)
  OWN(OWN_HASH, tp_hash, slot_hash)
  OWN(OWN_CALL, tp_call, slot_call)
  OWN(OWN_ITER, tp_iter, slot_iter)
  OWN(OWN_NEXT, tp_iternext, slot_next)
  OWN(OWN_COMPARE, tp_richcompare, slot_compare)
  OWN(OWN_GET_ATTRIBUTE, tp_getattro, info->base == NULL ? PyObject_GenericGetAttr : slot_get_attribute)
  OWN(OWN_SET_ATTRIBUTE, tp_setattro, info->base == NULL ? PyObject_GenericSetAttr : slot_set_attribute)
  OWN(OWN_GET, tp_descr_get, slot_get)
  OWN(OWN_SET, tp_descr_set, slot_set)
  OWN(OWN_INIT, tp_init, slot_init)
  OWN(OWN_NEW, tp_new, slot_new)
  if ((info->own & OWN_GET_ITEM) && t->tp_as_mapping == NULL && slots == NULL) t->tp_as_mapping = &mapping_of_java;
  const unsigned long sequences = Py_TPFLAGS_SEQUENCE | Py_TPFLAGS_UNICODE_SUBCLASS | Py_TPFLAGS_BYTES_SUBCLASS;
  if ((info->own & OWN_GET_ITEM) && (t->tp_flags & sequences) && t->tp_as_sequence == NULL && slots == NULL) t->tp_as_sequence = &sequence_of_java;
  Methods *methods = NULL;
  for (const PyType_Slot *s = slots; s != NULL && s->slot != 0; s++) set_slot(t, &methods, s->slot, s->pfunc);
  if (info->base != NULL) {
    inherit(t, info->base);
  } else {
    if (t->tp_alloc == NULL) t->tp_alloc = PyType_GenericAlloc;
    if (t->tp_free == NULL) t->tp_free = PyObject_Free;
    if (t->tp_dealloc == NULL) t->tp_dealloc = subtype_dealloc;
  }
}

/* What a type has for a slot, its own or inherited; NULL for nothing. */
void *PyType_GetSlot(PyTypeObject *t, int slot) {
#define GET(s, field) \
  case s: return (void *)t->field;
#define GET_IN(part, s, field) \
  case s: return t->part == NULL ? NULL : (void *)t->part->field;
#define GET_NUMBER(s, field) GET_IN(tp_as_number, s, field)
#define GET_SEQUENCE(s, field) GET_IN(tp_as_sequence, s, field)
#define GET_MAPPING(s, field) GET_IN(tp_as_mapping, s, field)
#define GET_ASYNC(s, field) GET_IN(tp_as_async, s, field)
#define GET_BUFFER(s, field) GET_IN(tp_as_buffer, s, field)
  switch (slot) {
    DIRECT(GET)
    DATA(GET)
    GET(Py_tp_base, tp_base)
    GET(Py_tp_bases, tp_bases)
    NUMBER(GET_NUMBER)
    SEQUENCE(GET_SEQUENCE)
    MAPPING(GET_MAPPING)
    ASYNC(GET_ASYNC)
    BUFFER(GET_BUFFER)
    default: PyErr_BadInternalCall(); return NULL;
  }
}

/* ---------------------------------------------------------------- types in an extension's memory */

/* What an extension wrote into the structures of its types, for another context that makes types of them. */
typedef struct saved {
  PyTypeObject *type;
  PyTypeObject copy;
  struct saved *next;
} saved;
static saved *saved_types;
static pthread_mutex_t saved_lock = PTHREAD_MUTEX_INITIALIZER;

static bool restore_or_save(PyTypeObject *type) {
  pthread_mutex_lock(&saved_lock);
  saved *known = saved_types;
  while (known != NULL && known->type != type) known = known->next;
  if (known != NULL) {
    *type = known->copy;
  } else {
    known = malloc(sizeof *known);
    if (known != NULL) {
      *known = (saved){type, *type, saved_types};
      saved_types = known;
    }
  }
  pthread_mutex_unlock(&saved_lock);
  if (known == NULL) PyErr_NoMemory();
  return known != NULL;
}

#define ADD(s, field)                                   \
  if (from->field != NULL) {                            \
    slots[count].slot = s;                              \
    slots[count++].pfunc = (void *)from->field;         \
  }

static void list_slots(const PyTypeObject *from_type, PyType_Slot *slots) {
  int count = 0;
  {
    const PyTypeObject *from = from_type;
    DIRECT(ADD)
    DATA(ADD)
    ADD(Py_tp_base, tp_base)
    ADD(Py_tp_bases, tp_bases)
  }
#define ADD_PART(part, LIST)                          \
  if (from_type->part != NULL) {                      \
    const __typeof__(*from_type->part) *from = from_type->part; \
    LIST(ADD)                                         \
  }
  ADD_PART(tp_as_number, NUMBER)
  ADD_PART(tp_as_sequence, SEQUENCE)
  ADD_PART(tp_as_mapping, MAPPING)
  ADD_PART(tp_as_async, ASYNC)
  ADD_PART(tp_as_buffer, BUFFER)
  slots[count].slot = 0;
  slots[count].pfunc = NULL;
}

int PyType_Ready(PyTypeObject *type) {
  bs_record *r = record((PyObject *)type);
  if (r->bits & BIT_TYPE) {
    if (!(r->flags & FLAG_STATIC)) return 0;
    int belongs = up_type_belongs(type);
    if (belongs != 0) return belongs < 0 ? -1 : 0;
  }
  if (type->tp_name == NULL) {
    PyErr_SetString(PyExc_SystemError, "Type does not define the tp_name field.");
    return -1;
  }
  if (!restore_or_save(type)) return -1;
  if (type->tp_base != NULL && PyType_Ready(type->tp_base) < 0) return -1;
  PyType_Slot slots[SLOTS];
  list_slots(type, slots);
  PyType_Spec spec = {type->tp_name, (int)type->tp_basicsize, (int)type->tp_itemsize, (unsigned int)type->tp_flags, slots};
  if (type->tp_dictoffset != 0) spec.flags |= Py_TPFLAGS_MANAGED_DICT;
  if (type->tp_weaklistoffset != 0) spec.flags |= Py_TPFLAGS_MANAGED_WEAKREF;
  PyObject *made = up_type_ready(type, &spec, NULL);
  if (made == NULL) return -1;
  Py_DECREF(made);
  return 0;
}

/* ---------------------------------------------------------------- objects */

/* Extensions make instances of types that they never made ready, which CPython does at need. */
static bool made_ready(PyTypeObject *type) { return (record((PyObject *)type)->bits & BIT_TYPE) || PyType_Ready(type) == 0; }

PyObject *bs_object_new(PyTypeObject *type) { return made_ready(type) ? up_object_new(type) : NULL; }
PyObject *bs_object_new_var(PyTypeObject *type, Py_ssize_t items) { return made_ready(type) ? up_object_new_var(type, items) : NULL; }

Py_ssize_t (Py_SIZE)(PyObject *o) {
  bs_record *r = record(o);
  if (r->flags & FLAG_INSTANCE) return ((PyVarObject *)o)->ob_size;
  if (r->bits & BIT_TUPLE) return PyTuple_Size(o);
  if (r->bits & BIT_BYTES) return PyBytes_Size(o);
  return up_size(o);
}

void (Py_SET_SIZE)(PyVarObject *o, Py_ssize_t size) {
  if (record((PyObject *)o)->flags & FLAG_INSTANCE) {
    o->ob_size = size;
  } else {
    PyErr_SetString(PyExc_SystemError, "Py_SET_SIZE of an object that has no memory of an extension");
  }
}

/* Types of an extension say by this that their own type is "type"; nothing else can be changed here. */
void (Py_SET_TYPE)(PyObject *o, PyTypeObject *type) {
  if (record(o)->kind == 0 && record(o)->bits == 0) return;
  if (!(Py_IS_TYPE)(o, type)) PyErr_SetString(PyExc_SystemError, "Py_SET_TYPE of an object that has a type already");
}

/* The dictionary at its place in an object's memory; made now if there is none yet. */
PyObject **_PyObject_GetDictPtr(PyObject *o) {
  Py_ssize_t offset = up_dict_offset(o);
  if (offset <= 0) return NULL;
  PyObject **place = (PyObject **)((char *)o + offset);
  if (*place == NULL) *place = up_dict(o);
  if (*place == NULL) PyErr_Clear();
  return place;
}

int PyObject_Print(PyObject *o, FILE *file, int flags) {
  PyObject *text = o == NULL ? PyUnicode_FromString("<nil>") : flags & Py_PRINT_RAW ? PyObject_Str(o) : PyObject_Repr(o);
  const char *utf8 = text == NULL ? NULL : PyUnicode_AsUTF8(text);
  if (utf8 != NULL) fputs(utf8, file);
  Py_XDECREF(text);
  return utf8 == NULL ? -1 : 0;
}
