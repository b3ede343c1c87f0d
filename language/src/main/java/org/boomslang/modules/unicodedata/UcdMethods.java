package org.boomslang.modules.unicodedata;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.str.PyStr;

/**
 * The methods of {@code unicodedata.UCD}: the functions of the module, on another version of the
 * database.
 */
@PyBuiltins(type = "unicodedata.UCD")
public final class UcdMethods {

  private UcdMethods() {}

  @PyBuiltin(name = "unidata_version", kind = Kind.GETTER)
  static TruffleString version(PyUcd self) {
    return PyStr.of(self.database().version());
  }

  @PyBuiltin(name = "category", sig = "($self, chr, /)", doc = "The general category.")
  static String category(PyUcd self, Object chr) {
    return self.database().category(CharacterArgument.of("category", chr, 0));
  }

  @PyBuiltin(name = "bidirectional", sig = "($self, chr, /)", doc = "The bidirectional class.")
  static String bidirectional(PyUcd self, Object chr) {
    return self.database().bidirectional(CharacterArgument.of("bidirectional", chr, 0));
  }

  @PyBuiltin(name = "combining", sig = "($self, chr, /)", doc = "The canonical combining class.")
  static int combining(PyUcd self, Object chr) {
    return self.database().combining(CharacterArgument.of("combining", chr, 0));
  }

  @PyBuiltin(
      name = "mirrored",
      sig = "($self, chr, /)",
      doc = "Whether the character is mirrored in bidirectional text: 0 or 1.")
  static int mirrored(PyUcd self, Object chr) {
    return self.database().mirrored(CharacterArgument.of("mirrored", chr, 0));
  }

  @PyBuiltin(name = "east_asian_width", sig = "($self, chr, /)", doc = "The East Asian width.")
  static String eastAsianWidth(PyUcd self, Object chr) {
    return self.database().eastAsianWidth(CharacterArgument.of("east_asian_width", chr, 0));
  }

  @PyBuiltin(
      name = "decomposition",
      sig = "($self, chr, /)",
      doc = "The decomposition, as in the Unicode database.")
  static String decomposition(PyUcd self, Object chr) {
    return self.database().decomposition(CharacterArgument.of("decomposition", chr, 0));
  }

  @PyBuiltin(
      name = "decimal",
      sig = "($self, chr, default=<unset>, /)",
      doc = "The decimal value, or the default.")
  static Object decimal(PyUcd self, Object chr, Object fallback) {
    return CharacterArgument.decimal(self.database(), chr, fallback);
  }

  @PyBuiltin(
      name = "digit",
      sig = "($self, chr, default=<unset>, /)",
      doc = "The digit value, or the default.")
  static Object digit(PyUcd self, Object chr, Object fallback) {
    return CharacterArgument.digit(self.database(), chr, fallback);
  }

  @PyBuiltin(
      name = "numeric",
      sig = "($self, chr, default=<unset>, /)",
      doc = "The numeric value, or the default.")
  static Object numeric(PyUcd self, Object chr, Object fallback) {
    return CharacterArgument.numeric(self.database(), chr, fallback);
  }

  @PyBuiltin(
      name = "name",
      sig = "($self, chr, default=<unset>, /)",
      doc = "The name, or the default.")
  static Object name(PyUcd self, Object chr, Object fallback) {
    return CharacterArgument.name(self.database(), chr, fallback);
  }

  @PyBuiltin(name = "lookup", sig = "($self, name, /)", doc = "The character with a name.")
  static TruffleString lookup(PyUcd self, Object name) {
    return self.database().lookup(CharacterArgument.name(name));
  }

  @PyBuiltin(
      name = "normalize",
      sig = "($self, form, unistr, /)",
      doc = "The normal form of a string.")
  static TruffleString normalize(PyUcd self, String form, TruffleString s) {
    return self.database().normalize(form, s);
  }

  @PyBuiltin(
      name = "is_normalized",
      sig = "($self, form, unistr, /)",
      doc = "Whether a string is in a normal form.")
  static boolean isNormalized(PyUcd self, String form, TruffleString s) {
    return self.database().isNormalized(form, s);
  }
}
