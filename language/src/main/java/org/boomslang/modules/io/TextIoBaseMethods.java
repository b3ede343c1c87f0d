package org.boomslang.modules.io;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.none.PyNone;

/** The attributes of {@code _io._TextIOBase}. */
@PyBuiltins(type = "_io._TextIOBase", doc = "The base class of files of text.")
final class TextIoBaseMethods {
  private TextIoBaseMethods() {}

  @PyBuiltin(name = "detach", doc = "Takes the binary file away and returns it.")
  static Object detach(PyObject self) {
    throw IoErrors.unsupported("detach");
  }

  @PyBuiltin(
      name = "read",
      sig = "($self, size=-1, /)",
      doc = "Reads up to size characters, or to the end.")
  static Object read(PyObject self, Object size) {
    throw IoErrors.unsupported("read");
  }

  @PyBuiltin(name = "readline", sig = "($self, size=-1, /)", doc = "Reads a line.")
  static Object readline(PyObject self, Object size) {
    throw IoErrors.unsupported("readline");
  }

  @PyBuiltin(name = "write", sig = "($self, s, /)", doc = "Writes text.")
  static Object write(PyObject self, Object text) {
    throw IoErrors.unsupported("write");
  }

  @PyBuiltin(name = "encoding", kind = Kind.GETTER, doc = "the encoding, None when there is none")
  static Object encoding(PyObject self) {
    return PyNone.NONE;
  }

  @PyBuiltin(name = "newlines", kind = Kind.GETTER, doc = "the line ends seen so far")
  static Object newlines(PyObject self) {
    return PyNone.NONE;
  }

  @PyBuiltin(name = "errors", kind = Kind.GETTER, doc = "the name of the error handler")
  static Object errors(PyObject self) {
    return PyNone.NONE;
  }
}
