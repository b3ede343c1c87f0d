/* Allocators: the C library's. A request for nothing gets memory of its own, as CPython's do. */
#include "internal.h"

static void *sized(size_t size) { return size > PY_SSIZE_T_MAX ? NULL : malloc(size == 0 ? 1 : size); }
static void *cleared(size_t count, size_t size) { return count == 0 || size == 0 ? calloc(1, 1) : calloc(count, size); }
static void *resized(void *memory, size_t size) {
  return size > PY_SSIZE_T_MAX ? NULL : realloc(memory, size == 0 ? 1 : size);
}

#define ALLOCATORS(prefix)                                                                 \
  void *prefix##Malloc(size_t size) { return sized(size); }                                \
  void *prefix##Calloc(size_t count, size_t size) { return cleared(count, size); }         \
  void *prefix##Realloc(void *memory, size_t size) { return resized(memory, size); }       \
  void prefix##Free(void *memory) { free(memory); }
ALLOCATORS(PyMem_Raw)
ALLOCATORS(PyMem_)
ALLOCATORS(PyObject_)

void PyObject_GC_Track(void *o) { (void)o; }
void PyObject_GC_UnTrack(void *o) { (void)o; }
void PyObject_GC_Del(void *o) { free(o); }
int PyObject_GC_IsTracked(PyObject *o) { return (record(o)->flags & FLAG_INSTANCE) != 0; }
void PyObject_ClearWeakRefs(PyObject *o) { (void)o; /* Java's collector has cleared them */ }
