/* Handles outlive their last reference a little. In CPython an object lasts as long as something refers to it, and code relies on
   that: it takes a pointer to a str's text or to an item from an object that a container holds, gives its own reference up and goes
   on. Here the container is Java's, so that reference was the handle's last. The handle stays, with one reference that is this
   ring's, until the call from Java returns or many others have followed. Numbers are exempt: they are many, and have no memory
   that one could point into. */
#include "internal.h"

enum { MOST = 2048, MOST_BYTES = 16 << 20 };

struct bs_recent {
  int64_t first, count, bytes;
  struct {
    bs_record *record;
    int64_t size;
  } ring[MOST];
};

static int64_t bytes_of(const bs_record *r) {
  if ((r->flags & FLAG_INSTANCE) || r->aux == NULL) return 0;
  if (!(r->bits & BIT_UNICODE)) return r->bits & BIT_BYTES ? r->aux_size : 0;
  const bs_str *text = r->aux;
  return text->utf8_size + text->characters.length * text->characters.kind;
}

static void drop_first(bs_recent *all) {
  bs_record *r = all->ring[all->first].record;
  all->bytes -= all->ring[all->first].size;
  all->first = (all->first + 1) % MOST;
  all->count--;
  r->flags &= (uint8_t)~FLAG_RECENT;
  bs_release_now(r); /* which may give up others */
}

bool bs_keep_recent(bs_thread *t, bs_record *r) {
  if (t->recent == NULL && (t->recent = calloc(1, sizeof *t->recent)) == NULL) return false;
  bs_recent *all = t->recent;
  int64_t size = bytes_of(r);
  while (all->count == MOST || (all->count > 0 && all->bytes + size > MOST_BYTES)) drop_first(all);
  int64_t at = (all->first + all->count++) % MOST;
  all->ring[at].record = r;
  all->ring[at].size = size;
  all->bytes += size;
  r->flags |= FLAG_RECENT;
  return true;
}

void bs_clear_recent(bs_thread *t) {
  while (t->recent != NULL && t->recent->count > 0) drop_first(t->recent);
}
