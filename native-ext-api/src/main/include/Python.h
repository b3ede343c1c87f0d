/* The C interface of Boomslang: what CPython's documentation calls the Limited API, version 3.14, with opaque objects.
   docs/extensions.md says which functions there are. */
#ifndef Py_PYTHON_H
#define Py_PYTHON_H

#include "pyconfig.h"

/* These headers offer the Limited API (PEP 384): code that has a way for it goes that way. What Cython writes asks before it
   includes this file, and then by its own name. */
#ifndef Py_LIMITED_API
#define Py_LIMITED_API 0x030E0000
#endif
#ifndef CYTHON_LIMITED_API
#define CYTHON_LIMITED_API 1
#endif
/* An object that was deallocated is gone: its memory cannot become another. */
#define CYTHON_USE_FREELISTS 0

#include <assert.h>
#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <math.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

#include "patchlevel.h"
#include "boomslang/port.h"
#include "boomslang/memory.h"
#include "boomslang/object.h"
#include "boomslang/abstract.h"
#include "boomslang/number.h"
#include "boomslang/text.h"
#include "boomslang/codec.h"
#include "boomslang/container.h"
#include "boomslang/buffer.h"
#include "boomslang/error.h"
#include "boomslang/module.h"
#include "boomslang/type.h"
#include "boomslang/argument.h"
#include "boomslang/thread.h"
#include "boomslang/interpreter.h"

#endif
