/* Singletons, static types, and what can be said of values without asking Java. */
#include "internal.h"

#define TYPES(X)                                                                                                  \
  X(PyType_Type, "type") X(PyBaseObject_Type, "object") X(PyLong_Type, "int") X(PyBool_Type, "bool")              \
  X(PyFloat_Type, "float") X(PyComplex_Type, "complex") X(PyUnicode_Type, "str") X(PyBytes_Type, "bytes")         \
  X(PyByteArray_Type, "bytearray") X(PyTuple_Type, "tuple") X(PyList_Type, "list") X(PyDict_Type, "dict")         \
  X(PySet_Type, "set") X(PyFrozenSet_Type, "frozenset") X(PySlice_Type, "slice") X(PyRange_Type, "range")         \
  X(PyMemoryView_Type, "memoryview") X(PyModule_Type, "$module") X(PyCFunction_Type, "$function")                 \
  X(PyModuleDef_Type, "$moduledef") X(PyCapsule_Type, "$capsule") X(PySuper_Type, "super")                        \
  X(PyReversed_Type, "reversed") X(PyEnum_Type, "enumerate") X(PyFilter_Type, "filter") X(PyMap_Type, "map")      \
  X(PyZip_Type, "zip") X(PyProperty_Type, "property") X(PyStaticMethod_Type, "staticmethod")                      \
  X(PyClassMethod_Type, "classmethod") X(PyFunction_Type, "types.FunctionType")                                   \
  X(PyMethod_Type, "types.MethodType") X(PyCode_Type, "types.CodeType") X(PyFrame_Type, "types.FrameType")        \
  X(PyGen_Type, "types.GeneratorType") X(PyCoro_Type, "types.CoroutineType")                                      \
  X(PyDictProxy_Type, "types.MappingProxyType") X(PyMethodDescr_Type, "types.MethodDescriptorType")               \
  X(PyWrapperDescr_Type, "types.WrapperDescriptorType") X(PyGetSetDescr_Type, "types.GetSetDescriptorType")       \
  X(PyMemberDescr_Type, "types.MemberDescriptorType") X(Py_GenericAliasType, "types.GenericAlias")                \
  X(PyTraceBack_Type, "types.TracebackType")

#define EXCEPTIONS(X)                                                                                             \
  X(BaseException) X(Exception) X(BaseExceptionGroup) X(GeneratorExit) X(KeyboardInterrupt) X(SystemExit)         \
  X(StopIteration) X(StopAsyncIteration) X(ArithmeticError) X(FloatingPointError) X(OverflowError)                \
  X(ZeroDivisionError) X(AssertionError) X(AttributeError) X(BufferError) X(EOFError) X(ImportError)              \
  X(ModuleNotFoundError) X(LookupError) X(IndexError) X(KeyError) X(MemoryError) X(NameError)                     \
  X(UnboundLocalError) X(OSError) X(BlockingIOError) X(ChildProcessError) X(ConnectionError) X(BrokenPipeError)   \
  X(ConnectionAbortedError) X(ConnectionRefusedError) X(ConnectionResetError) X(FileExistsError)                  \
  X(FileNotFoundError) X(InterruptedError) X(IsADirectoryError) X(NotADirectoryError) X(PermissionError)          \
  X(ProcessLookupError) X(TimeoutError) X(ReferenceError) X(RuntimeError) X(NotImplementedError)                  \
  X(PythonFinalizationError) X(RecursionError) X(SyntaxError) X(IndentationError) X(TabError) X(SystemError)      \
  X(TypeError) X(ValueError) X(UnicodeError) X(UnicodeDecodeError) X(UnicodeEncodeError) X(UnicodeTranslateError) \
  X(Warning) X(BytesWarning) X(DeprecationWarning) X(EncodingWarning) X(FutureWarning) X(ImportWarning)           \
  X(PendingDeprecationWarning) X(ResourceWarning) X(RuntimeWarning) X(SyntaxWarning) X(UnicodeWarning) X(UserWarning)

#define DEFINE_TYPE(symbol, name) PyTypeObject symbol;
TYPES(DEFINE_TYPE)
#define DEFINE_EXCEPTION(name)     \
  static PyTypeObject name##_type; \
  PyObject *PyExc_##name = (PyObject *)&name##_type;
EXCEPTIONS(DEFINE_EXCEPTION)
PyObject *PyExc_EnvironmentError = (PyObject *)&OSError_type;
PyObject *PyExc_IOError = (PyObject *)&OSError_type;

PyObject _Py_NoneStruct, _Py_TrueStruct, _Py_FalseStruct, _Py_EllipsisObject, _Py_NotImplementedStruct;
bs_record bs_small_ints[262];

/* Java finds what belongs to which name here; an index is the place in this list. */
typedef struct {
  void *address;
  const char *name;
} Static;

#define LIST_TYPE(symbol, name) {&symbol, name},
#define LIST_EXCEPTION(name) {&name##_type, #name},
Py_EXPORTED_SYMBOL Static bs_statics[] = {{&_Py_NoneStruct, "None"},
                                          {&_Py_TrueStruct, "True"},
                                          {&_Py_FalseStruct, "False"},
                                          {&_Py_EllipsisObject, "Ellipsis"},
                                          {&_Py_NotImplementedStruct, "NotImplemented"},
                                          TYPES(LIST_TYPE) EXCEPTIONS(LIST_EXCEPTION){NULL, NULL}};

static void immortal(bs_record *r, int kind, int bits) {
  r->kind = (uint8_t)kind;
  r->flags = FLAG_IMMORTAL;
  r->bits = (uint16_t)bits;
  atomic_store(&r->shared, SHARED_ONE | STATE_MERGED);
}

/* Called once, before anything else. */
Py_EXPORTED_SYMBOL void bs_initialise(intptr_t (*up)(intptr_t, intptr_t, intptr_t, intptr_t, intptr_t, intptr_t, intptr_t)) {
  bs_up = up;
  for (uint32_t i = 0; bs_statics[i].address != NULL; i++) {
    bs_record *r = bs_statics[i].address;
    r->index = i + 1;
    bool boolean = i == 1 || i == 2;
    immortal(r, boolean ? KIND_LONG : KIND_OBJECT, boolean ? BIT_LONG | BIT_BOOL : i >= 5 ? BIT_TYPE : 0);
    r->value = i == 1;
  }
  for (int i = 0; i < 262; i++) {
    immortal(&bs_small_ints[i], KIND_LONG, BIT_LONG | BIT_EXACT);
    bs_small_ints[i].value = i - 5;
  }
}

/* Makes a record immortal: for types that Java keeps anyway. */
Py_EXPORTED_SYMBOL void bs_make_immortal(bs_record *r) {
  r->flags |= FLAG_IMMORTAL;
  atomic_store_explicit(&r->owner, NULL, memory_order_relaxed);
  atomic_store(&r->shared, SHARED_ONE | STATE_MERGED);
}

Py_EXPORTED_SYMBOL bs_record *bs_small_int_table(void) { return bs_small_ints; }

/* ---------------------------------------------------------------- checks */

int (PyLong_Check)(PyObject *o) { return has_bits(o, BIT_LONG); }
int (PyFloat_Check)(PyObject *o) { return has_bits(o, BIT_FLOAT); }
int (PyUnicode_Check)(PyObject *o) { return has_bits(o, BIT_UNICODE); }
int (PyBytes_Check)(PyObject *o) { return has_bits(o, BIT_BYTES); }
int (PyTuple_Check)(PyObject *o) { return has_bits(o, BIT_TUPLE); }
int (PyList_Check)(PyObject *o) { return has_bits(o, BIT_LIST); }
int (PyDict_Check)(PyObject *o) { return has_bits(o, BIT_DICT); }
int (PyType_Check)(PyObject *o) { return has_bits(o, BIT_TYPE); }
int PyExceptionInstance_Check(PyObject *o) { return has_bits(o, BIT_EXCEPTION); }
int PyExceptionClass_Check(PyObject *o) {
  return has_bits(o, BIT_TYPE) && PyType_IsSubtype((PyTypeObject *)o, (PyTypeObject *)PyExc_BaseException);
}

static PyTypeObject *exact_type(bs_record *r) {
  if (r->bits & BIT_BOOL) return &PyBool_Type;
  switch (r->bits & ~BIT_EXACT) {
    case BIT_LONG: return &PyLong_Type;
    case BIT_FLOAT: return &PyFloat_Type;
    case BIT_UNICODE: return &PyUnicode_Type;
    case BIT_BYTES: return &PyBytes_Type;
    case BIT_TUPLE: return &PyTuple_Type;
    case BIT_LIST: return &PyList_Type;
    case BIT_DICT: return &PyDict_Type;
    default: return NULL;
  }
}

int (Py_IS_TYPE)(PyObject *o, PyTypeObject *type) {
  if (record(o)->bits & (BIT_EXACT | BIT_BOOL)) return exact_type(record(o)) == type;
  return up_is_type(o, type);
}

int (PyObject_TypeCheck)(PyObject *o, PyTypeObject *type) {
  if ((record(o)->bits & BIT_EXACT) && exact_type(record(o)) == type) return 1;
  return up_type_check(o, type);
}

PyTypeObject *(Py_TYPE)(PyObject *o) {
  if (record(o)->bits & (BIT_EXACT | BIT_BOOL)) return exact_type(record(o));
  PyObject *type = PyObject_Type(o);
  if (type != NULL) bs_pool_add(type);
  return (PyTypeObject *)type;
}

int (Py_Is)(PyObject *a, PyObject *b) { return a == b; }
int (Py_IsNone)(PyObject *o) { return o == Py_None; }
int (Py_IsTrue)(PyObject *o) { return o == Py_True; }
int (Py_IsFalse)(PyObject *o) { return o == Py_False; }

/* ---------------------------------------------------------------- int, bool and float */

PyObject *bs_new_long(int64_t value) {
  if (value >= -5 && value <= 256) return (PyObject *)&bs_small_ints[value + 5];
  bs_record *r = bs_new_record(bs_current);
  r->kind = KIND_LONG;
  r->bits = BIT_LONG | BIT_EXACT;
  r->value = value;
  return (PyObject *)r;
}

static PyObject *new_unsigned(uint64_t value) { return value <= INT64_MAX ? bs_new_long((int64_t)value) : up_unsigned(value); }

PyObject *PyLong_FromLong(long value) { return bs_new_long(value); }
PyObject *PyLong_FromLongLong(long long value) { return bs_new_long(value); }
PyObject *PyLong_FromSsize_t(Py_ssize_t value) { return bs_new_long(value); }
PyObject *PyLong_FromInt32(int32_t value) { return bs_new_long(value); }
PyObject *PyLong_FromInt64(int64_t value) { return bs_new_long(value); }
PyObject *PyLong_FromUInt32(uint32_t value) { return bs_new_long(value); }
PyObject *PyLong_FromUnsignedLong(unsigned long value) { return new_unsigned(value); }
PyObject *PyLong_FromUnsignedLongLong(unsigned long long value) { return new_unsigned(value); }
PyObject *PyLong_FromUInt64(uint64_t value) { return new_unsigned(value); }
PyObject *PyLong_FromSize_t(size_t value) { return new_unsigned(value); }
PyObject *PyLong_FromVoidPtr(void *value) { return new_unsigned((uintptr_t)value); }

static bool plain_int(PyObject *o) { return o != NULL && record(o)->kind == KIND_LONG && (record(o)->bits & BIT_LONG); }

long PyLong_AsLongAndOverflow(PyObject *o, int *overflow) {
  *overflow = 0;
  return plain_int(o) ? record(o)->value : up_long_value(o, overflow);
}
long long PyLong_AsLongLongAndOverflow(PyObject *o, int *overflow) { return PyLong_AsLongAndOverflow(o, overflow); }

static long as_long(PyObject *o, const char *type) {
  if (plain_int(o)) return record(o)->value;
  int overflow = 0;
  long value = up_long_value(o, &overflow);
  if (overflow) PyErr_Format(PyExc_OverflowError, "Python int too large to convert to C %s", type);
  return value;
}

long PyLong_AsLong(PyObject *o) { return as_long(o, "long"); }
long long PyLong_AsLongLong(PyObject *o) {
  if (plain_int(o)) return record(o)->value;
  int overflow = 0;
  long value = up_long_value(o, &overflow);
  if (overflow) PyErr_SetString(PyExc_OverflowError, "int too big to convert");
  return value;
}

static bool need_int(PyObject *o) {
  if (o == NULL) {
    PyErr_BadInternalCall();
    return false;
  }
  if (!PyLong_Check(o)) {
    PyErr_SetString(PyExc_TypeError, "an integer is required");
    return false;
  }
  return true;
}

Py_ssize_t PyLong_AsSsize_t(PyObject *o) { return need_int(o) ? as_long(o, "ssize_t") : -1; }

static int ranged(PyObject *o, int64_t min, int64_t max, const char *type, int64_t *result) {
  int overflow;
  int64_t value = PyLong_AsLongAndOverflow(o, &overflow);
  if (value == -1 && !overflow && PyErr_Occurred()) return -1;
  if (overflow || value < min || value > max) {
    PyErr_Format(PyExc_OverflowError, "Python int too large to convert to C %s", type);
    return -1;
  }
  *result = value;
  return 0;
}

int PyLong_AsInt(PyObject *o) {
  int64_t value = -1;
  ranged(o, INT_MIN, INT_MAX, "int", &value);
  return (int)value;
}

int PyLong_AsInt32(PyObject *o, int32_t *result) {
  int64_t value;
  if (ranged(o, INT32_MIN, INT32_MAX, "int32_t", &value) < 0) return -1;
  *result = (int32_t)value;
  return 0;
}

int PyLong_AsInt64(PyObject *o, int64_t *result) { return ranged(o, INT64_MIN, INT64_MAX, "int64_t", result); }

/* What a number that does not fit becomes. */
enum { UNSIGNED_STRICT, UNSIGNED_MASK, UNSIGNED_INDEX };

static uint64_t as_unsigned(PyObject *o) {
  if (!need_int(o)) return (uint64_t)-1;
  if (plain_int(o) && record(o)->value >= 0) return (uint64_t)record(o)->value;
  return up_unsigned_value(o, UNSIGNED_STRICT);
}

unsigned long PyLong_AsUnsignedLong(PyObject *o) { return as_unsigned(o); }
unsigned long long PyLong_AsUnsignedLongLong(PyObject *o) { return as_unsigned(o); }
size_t PyLong_AsSize_t(PyObject *o) { return as_unsigned(o); }
unsigned long PyLong_AsUnsignedLongMask(PyObject *o) {
  return plain_int(o) ? (unsigned long)record(o)->value : up_unsigned_value(o, UNSIGNED_MASK);
}
unsigned long long PyLong_AsUnsignedLongLongMask(PyObject *o) { return PyLong_AsUnsignedLongMask(o); }

int PyLong_AsUInt64(PyObject *o, uint64_t *result) {
  uint64_t value = plain_int(o) && record(o)->value >= 0 ? (uint64_t)record(o)->value : up_unsigned_value(o, UNSIGNED_INDEX);
  if (value == (uint64_t)-1 && PyErr_Occurred()) return -1;
  *result = value;
  return 0;
}

int PyLong_AsUInt32(PyObject *o, uint32_t *result) {
  uint64_t value;
  if (PyLong_AsUInt64(o, &value) < 0) return -1;
  if (value > UINT32_MAX) {
    PyErr_SetString(PyExc_OverflowError, "Python int too large to convert to C uint32_t");
    return -1;
  }
  *result = (uint32_t)value;
  return 0;
}

void *PyLong_AsVoidPtr(PyObject *o) {
  if (plain_int(o)) return (void *)record(o)->value;
  return (void *)as_unsigned(o);
}

PyObject *PyBool_FromLong(long value) { return value ? Py_True : Py_False; }

PyObject *PyFloat_FromDouble(double value) {
  bs_record *r = bs_new_record(bs_current);
  r->kind = KIND_DOUBLE;
  r->bits = BIT_FLOAT | BIT_EXACT;
  r->value = double_to_bits(value);
  return (PyObject *)r;
}

double PyFloat_AsDouble(PyObject *o) {
  if (o == NULL) {
    PyErr_BadArgument();
    return -1.0;
  }
  return record(o)->kind == KIND_DOUBLE ? bits_to_double(record(o)->value) : up_double_value(o);
}

static void copy_bytes(char *target, const char *source, int size, int little_endian) {
  bool same = (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__) == (little_endian != 0);
  for (int i = 0; i < size; i++) target[same ? i : size - 1 - i] = source[i];
}

int PyFloat_Pack8(double value, char *bytes, int little_endian) {
  copy_bytes(bytes, (const char *)&value, 8, little_endian);
  return 0;
}

int PyFloat_Pack4(double value, char *bytes, int little_endian) {
  float single = (float)value;
  if (isinf(single) && !isinf(value)) {
    PyErr_SetString(PyExc_OverflowError, "float too large to pack with f format");
    return -1;
  }
  copy_bytes(bytes, (const char *)&single, 4, little_endian);
  return 0;
}

double PyFloat_Unpack8(const char *bytes, int little_endian) {
  double value;
  copy_bytes((char *)&value, bytes, 8, little_endian);
  return value;
}

double PyFloat_Unpack4(const char *bytes, int little_endian) {
  float single;
  copy_bytes((char *)&single, bytes, 4, little_endian);
  return single;
}

/* Rare enough for the module struct to do it. */
int PyFloat_Pack2(double value, char *bytes, int little_endian) {
  PyObject *module = PyImport_ImportModule("struct");
  PyObject *packed = module == NULL ? NULL : PyObject_CallMethod(module, "pack", "sd", "<e", value);
  const char *half = packed == NULL ? NULL : PyBytes_AsString(packed);
  if (half != NULL) {
    bytes[0] = half[little_endian ? 0 : 1];
    bytes[1] = half[little_endian ? 1 : 0];
  }
  Py_XDECREF(module);
  Py_XDECREF(packed);
  return half == NULL ? -1 : 0;
}

double PyFloat_Unpack2(const char *bytes, int little_endian) {
  PyObject *module = PyImport_ImportModule("struct");
  PyObject *values = module == NULL ? NULL : PyObject_CallMethod(module, "unpack", "sy#", little_endian ? "<e" : ">e", bytes, (Py_ssize_t)2);
  PyObject *value = values == NULL ? NULL : PyTuple_GetItem(values, 0);
  double result = value == NULL ? -1 : PyFloat_AsDouble(value);
  Py_XDECREF(module);
  Py_XDECREF(values);
  return result;
}

double PyFloat_GetMax(void) { return 1.7976931348623157e308; }
double PyFloat_GetMin(void) { return 2.2250738585072014e-308; }

PyObject *PyComplex_FromCComplex(Py_complex value) { return PyComplex_FromDoubles(value.real, value.imag); }
Py_complex PyComplex_AsCComplex(PyObject *o) {
  Py_complex value;
  value.real = PyComplex_RealAsDouble(o);
  value.imag = value.real == -1.0 && PyErr_Occurred() ? 0.0 : PyComplex_ImagAsDouble(o);
  return value;
}

/* ---------------------------------------------------------------- text and bytes */

const char *PyUnicode_AsUTF8AndSize(PyObject *o, Py_ssize_t *size) {
  if (o == NULL || !PyUnicode_Check(o)) {
    PyErr_BadArgument();
    if (size != NULL) *size = -1;
    return NULL;
  }
  bs_str *text = bs_str_of(o);
  char *utf8 = text == NULL ? NULL : __atomic_load_n(&text->utf8, __ATOMIC_ACQUIRE);
  if (utf8 == NULL && text != NULL) {
    struct { char *text; int64_t size; } made;
    if (up_utf8(o, &made) >= 0) {
      text->utf8_size = made.size; /* the same for every thread that gets here */
      if (__atomic_compare_exchange_n(&text->utf8, &utf8, made.text, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
        utf8 = made.text;
      } else {
        free(made.text);
      }
    }
  }
  if (size != NULL) *size = utf8 == NULL ? -1 : text->utf8_size;
  return utf8;
}

const char *PyUnicode_AsUTF8(PyObject *o) { return PyUnicode_AsUTF8AndSize(o, NULL); }

PyObject *PyUnicode_FromString(const char *utf8) { return PyUnicode_FromStringAndSize(utf8, (Py_ssize_t)strlen(utf8)); }

/* Bytes made here become an object of Java when Java first looks at them; until then they may be written to. */
PyObject *PyBytes_FromStringAndSize(const char *bytes, Py_ssize_t size) {
  if (size < 0) {
    PyErr_SetString(PyExc_SystemError, "Negative size passed to PyBytes_FromStringAndSize");
    return NULL;
  }
  char *copy = size > INT_MAX - 64 ? NULL : malloc((size_t)size + 1);
  if (copy == NULL) return PyErr_NoMemory();
  if (bytes != NULL) memcpy(copy, bytes, (size_t)size);
  copy[size] = 0;
  bs_record *r = bs_new_record(bs_current);
  r->kind = KIND_BYTES;
  r->bits = BIT_BYTES | BIT_EXACT;
  if (bytes == NULL) r->flags |= FLAG_UNFILLED;
  r->aux = copy;
  r->aux_size = size;
  return (PyObject *)r;
}

PyObject *PyBytes_FromString(const char *text) { return PyBytes_FromStringAndSize(text, (Py_ssize_t)strlen(text)); }

static bool need_bytes(PyObject *o) {
  if (o != NULL && PyBytes_Check(o)) return true;
  char name[200] = "NULL";
  if (o != NULL) up_type_name(o, name, sizeof name, 0);
  PyErr_Format(PyExc_TypeError, "expected bytes, %s found", name);
  return false;
}

char *PyBytes_AsString(PyObject *o) {
  if (!need_bytes(o)) return NULL;
  bs_record *r = record(o);
  char *bytes = __atomic_load_n((char **)&r->aux, __ATOMIC_ACQUIRE);
  if (bytes != NULL) return bytes;
  struct { char *bytes; int64_t size; } made;
  if (up_bytes(o, &made) < 0) return NULL;
  r->aux_size = made.size;
  if (__atomic_compare_exchange_n((char **)&r->aux, &bytes, made.bytes, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) return made.bytes;
  free(made.bytes);
  return bytes;
}

Py_ssize_t PyBytes_Size(PyObject *o) { return PyBytes_AsString(o) == NULL ? -1 : record(o)->aux_size; }

int PyBytes_AsStringAndSize(PyObject *o, char **bytes, Py_ssize_t *size) {
  *bytes = PyBytes_AsString(o);
  if (*bytes == NULL) return -1;
  Py_ssize_t length = record(o)->aux_size;
  if (size != NULL) {
    *size = length;
  } else if ((Py_ssize_t)strlen(*bytes) != length) {
    PyErr_SetString(PyExc_ValueError, "embedded null byte");
    return -1;
  }
  return 0;
}

void PyBytes_ConcatAndDel(PyObject **place, PyObject *right) {
  PyBytes_Concat(place, right);
  Py_XDECREF(right);
}

void PyBytes_Concat(PyObject **place, PyObject *right) {
  if (*place == NULL) return;
  PyObject *left = *place;
  *place = right == NULL ? NULL : PySequence_Concat(left, right);
  Py_DECREF(left);
}

int _PyBytes_Resize(PyObject **place, Py_ssize_t size) {
  PyObject *old = *place;
  if (!need_bytes(old) || size < 0) {
    if (size < 0) PyErr_BadInternalCall();
    *place = NULL;
    Py_XDECREF(old);
    return -1;
  }
  char *from = PyBytes_AsString(old);
  PyObject *made = from == NULL ? NULL : PyBytes_FromStringAndSize(NULL, size);
  if (made != NULL) memcpy(record(made)->aux, from, (size_t)Py_MIN(size, record(old)->aux_size));
  *place = made;
  Py_DECREF(old);
  return made == NULL ? -1 : 0;
}

void PyUnicode_Append(PyObject **place, PyObject *right) {
  PyObject *left = *place;
  if (left == NULL) return;
  *place = right == NULL ? NULL : PyUnicode_Concat(left, right);
  Py_DECREF(left);
}

void PyUnicode_AppendAndDel(PyObject **place, PyObject *right) {
  PyUnicode_Append(place, right);
  Py_XDECREF(right);
}

PyObject *PyUnicode_InternFromString(const char *utf8) { return PyUnicode_FromString(utf8); }
void PyUnicode_InternInPlace(PyObject **place) { (void)place; }

wchar_t *PyUnicode_AsWideCharString(PyObject *o, Py_ssize_t *size) {
  Py_ssize_t length = PyUnicode_GetLength(o);
  if (length < 0) return NULL;
  wchar_t *text = PyMem_Malloc(((size_t)length + 1) * sizeof *text);
  if (text == NULL) {
    PyErr_NoMemory();
    return NULL;
  }
  if (PyUnicode_AsUCS4(o, (Py_UCS4 *)text, length + 1, 1) == NULL) {
    PyMem_Free(text);
    return NULL;
  }
  if (size != NULL) {
    *size = length;
  } else if ((Py_ssize_t)wcslen(text) != length) {
    PyMem_Free(text);
    PyErr_SetString(PyExc_ValueError, "embedded null character");
    return NULL;
  }
  return text;
}

Py_ssize_t PyUnicode_AsWideChar(PyObject *o, wchar_t *target, Py_ssize_t size) {
  Py_ssize_t length = PyUnicode_GetLength(o);
  if (length < 0) return -1;
  if (target == NULL) return length + 1;
  Py_UCS4 *copy = PyUnicode_AsUCS4Copy(o);
  if (copy == NULL) return -1;
  Py_ssize_t count = Py_MIN(length + 1, size);
  memcpy(target, copy, (size_t)count * sizeof *target);
  PyMem_Free(copy);
  return Py_MIN(length, size);
}

Py_UCS4 *PyUnicode_AsUCS4Copy(PyObject *o) {
  Py_ssize_t length = PyUnicode_GetLength(o);
  if (length < 0) return NULL;
  Py_UCS4 *text = PyMem_Malloc(((size_t)length + 1) * sizeof *text);
  if (text == NULL) {
    PyErr_NoMemory();
    return NULL;
  }
  if (PyUnicode_AsUCS4(o, text, length + 1, 1) == NULL) {
    PyMem_Free(text);
    return NULL;
  }
  return text;
}

PyObject *PyUnicode_FromWideChar(const wchar_t *text, Py_ssize_t size) {
  return PyUnicode_FromKindAndData(4, text, size < 0 ? (Py_ssize_t)wcslen(text) : size);
}

/* ---------------------------------------------------------------- tuples */

static bool need_tuple(PyObject *o) {
  if (o != NULL && PyTuple_Check(o)) return true;
  PyErr_BadInternalCall();
  return false;
}

/* The items that C has seen: a reference to each is kept as long as the tuple's handle. */
static PyObject **tuple_items(PyObject *o) {
  bs_record *r = record(o);
  PyObject **items = __atomic_load_n((PyObject ***)&r->aux, __ATOMIC_ACQUIRE);
  if (items != NULL) return items;
  Py_ssize_t size = up_tuple_size(o);
  if (size < 0) return NULL;
  PyObject **made = calloc((size_t)size + 1, sizeof *made);
  if (made == NULL) {
    PyErr_NoMemory();
    return NULL;
  }
  r->aux_size = size;
  if (__atomic_compare_exchange_n((PyObject ***)&r->aux, &items, made, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) return made;
  free(made);
  return items;
}

Py_ssize_t PyTuple_Size(PyObject *o) {
  if (!need_tuple(o)) return -1;
  if (record(o)->flags & FLAG_INSTANCE) return up_tuple_size(o);
  return tuple_items(o) == NULL ? -1 : record(o)->aux_size;
}

PyObject *PyTuple_GetItem(PyObject *o, Py_ssize_t index) {
  if (!need_tuple(o)) return NULL;
  if (record(o)->flags & FLAG_INSTANCE) {
    PyObject *item = up_tuple_item(o, index);
    if (item != NULL) bs_pool_add(item);
    return item;
  }
  PyObject **items = tuple_items(o);
  if (items == NULL) return NULL;
  if (index < 0 || index >= record(o)->aux_size) {
    PyErr_SetString(PyExc_IndexError, "tuple index out of range");
    return NULL;
  }
  PyObject *item = __atomic_load_n(&items[index], __ATOMIC_ACQUIRE);
  if (item != NULL) return item;
  PyObject *made = up_tuple_item(o, index);
  if (made == NULL) return NULL;
  if (__atomic_compare_exchange_n(&items[index], &item, made, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) return made;
  Py_DECREF(made);
  return item;
}

PyObject *PyTuple_Pack(Py_ssize_t size, ...) {
  PyObject *few[8], **items = size <= 8 ? few : PyMem_Malloc((size_t)size * sizeof *items);
  if (items == NULL) return PyErr_NoMemory();
  va_list list;
  va_start(list, size);
  for (Py_ssize_t i = 0; i < size; i++) items[i] = va_arg(list, PyObject *);
  va_end(list);
  PyObject *tuple = up_tuple_from(items, size);
  if (items != few) PyMem_Free(items);
  return tuple;
}

int PyTuple_SetItem(PyObject *o, Py_ssize_t index, PyObject *value) {
  if (!need_tuple(o) || up_tuple_set(o, index, value) < 0) {
    Py_XDECREF(value);
    return -1;
  }
  PyObject **items = record(o)->flags & FLAG_INSTANCE ? NULL : __atomic_load_n((PyObject ***)&record(o)->aux, __ATOMIC_ACQUIRE);
  if (items != NULL) value = __atomic_exchange_n(&items[index], value, __ATOMIC_ACQ_REL);
  Py_XDECREF(value);
  return 0;
}
