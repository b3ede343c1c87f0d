package org.boomslang.modules.posix;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;

/** The attributes of the iterator of {@code scandir}, which is a context manager too. */
@PyBuiltins(type = "posix.ScandirIterator")
final class DirectoryIteratorMethods {
  private DirectoryIteratorMethods() {}

  @PyBuiltin(name = "__iter__")
  static Object iter(DirectoryIterator self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object next(DirectoryIterator self) {
    Object entry = self.next();
    if (entry == null) {
      throw PyErrors.stopIteration(null);
    }
    return entry;
  }

  @PyBuiltin(name = "close", doc = "Ends the iteration and closes the directory.")
  static void close(DirectoryIterator self) {
    self.close();
  }

  @PyBuiltin(name = "__enter__")
  static Object enter(DirectoryIterator self) {
    return self;
  }

  @PyBuiltin(name = "__exit__", sig = "($self, /, *args)")
  static void exit(DirectoryIterator self, Object[] args) {
    self.close();
  }
}
