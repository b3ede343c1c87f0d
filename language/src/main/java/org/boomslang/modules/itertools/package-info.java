/**
 * Module {@code itertools}: one class per iterator, which is both the object and the holder of its
 * builtins. None of them can be pickled or copied, as in CPython since 3.14.
 */
package org.boomslang.modules.itertools;
