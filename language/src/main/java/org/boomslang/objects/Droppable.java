package org.boomslang.objects;

/**
 * An object that CPython lets go of visibly when its last reference goes: an open file, which is
 * then flushed and closed. Where the compiler sees that nobody else can hold one, as in {@code
 * open(path, "w").write(text)}, it is dropped at once instead of when the Java collector finds it.
 */
public interface Droppable {
  /** Does what the end of the last reference does; nothing when it was done before. */
  void drop();

  /** Whether a function is the builtin that makes such an object and keeps no reference to it. */
  boolean isFreshFrom(Object function);
}
