/* What C has seen of an object outlives the handle for a while. In CPython the text of a str, the bytes of a bytes and the items of
   a tuple last as long as the object, and code relies on that: it takes a pointer from an object that something else holds, gives
   its own reference up and goes on with the pointer. Here they belong to the handle. So they are kept until the call from Java
   returns, or many others have followed. */
#include "internal.h"

enum { MOST = 2048, MOST_BYTES = 16 << 20 };

typedef struct {
  void *aux;
  int64_t size; /* items of a tuple, else bytes */
  uint16_t bits;
} Remain;

struct bs_remains {
  int64_t first, count, bytes;
  Remain ring[MOST];
};

static int64_t bytes_of(const Remain *remain) { return remain->bits & BIT_TUPLE ? remain->size * (int64_t)sizeof(PyObject *) : remain->size; }

static void destroy(const Remain *remain) {
  if (remain->bits & BIT_UNICODE) {
    bs_str_free(remain->aux);
    return;
  }
  if (remain->bits & BIT_TUPLE) {
    PyObject **items = remain->aux;
    for (int64_t i = 0; i < remain->size; i++) Py_XDECREF(items[i]);
  }
  free(remain->aux);
}

static void destroy_first(bs_remains *all) {
  Remain remain = all->ring[all->first];
  all->first = (all->first + 1) % MOST;
  all->count--;
  all->bytes -= bytes_of(&remain);
  destroy(&remain); /* which may bury others */
}

void bs_bury(bs_thread *t, bs_record *r) {
  Remain remain = {r->aux, r->aux_size, r->bits};
  if (r->bits & BIT_UNICODE) {
    const bs_str *text = r->aux;
    remain.size = text->utf8_size + text->characters.length * text->characters.kind;
  }
  if (t == &bs_no_thread || (t->remains == NULL && (t->remains = calloc(1, sizeof *t->remains)) == NULL)) {
    destroy(&remain);
    return;
  }
  bs_remains *all = t->remains;
  all->bytes += bytes_of(&remain);
  while (all->count == MOST || (all->count > 0 && all->bytes > MOST_BYTES)) destroy_first(all);
  all->ring[(all->first + all->count++) % MOST] = remain;
}

void bs_clear_remains(bs_thread *t) {
  while (t->remains != NULL && t->remains->count > 0) destroy_first(t->remains);
}
