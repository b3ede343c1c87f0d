package org.boomslang.modules.unicodedata;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyContext;

/** The functions of {@code unicodedata}, on the current database. */
@PyBuiltins(module = "unicodedata", doc = "Properties of Unicode characters.")
public final class UnicodeDataModule {

  private UnicodeDataModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("unidata_version", PyStr.of(UnicodeDatabase.CURRENT.version()));
    module.setAttribute("UCD", PyUcd.TYPE);
    module.setAttribute("ucd_3_2_0", new PyUcd(UnicodeDatabase.OLD));
  }

  @PyBuiltin(name = "category", sig = "(chr, /)", doc = "The general category.")
  static String category(Object chr) {
    return UnicodeDatabase.CURRENT.category(CharacterArgument.of("category", chr, 0));
  }

  @PyBuiltin(name = "bidirectional", sig = "(chr, /)", doc = "The bidirectional class.")
  static String bidirectional(Object chr) {
    return UnicodeDatabase.CURRENT.bidirectional(CharacterArgument.of("bidirectional", chr, 0));
  }

  @PyBuiltin(name = "combining", sig = "(chr, /)", doc = "The canonical combining class.")
  static int combining(Object chr) {
    return UnicodeDatabase.CURRENT.combining(CharacterArgument.of("combining", chr, 0));
  }

  @PyBuiltin(
      name = "mirrored",
      sig = "(chr, /)",
      doc = "Whether the character is mirrored in bidirectional text: 0 or 1.")
  static int mirrored(Object chr) {
    return UnicodeDatabase.CURRENT.mirrored(CharacterArgument.of("mirrored", chr, 0));
  }

  @PyBuiltin(name = "east_asian_width", sig = "(chr, /)", doc = "The East Asian width.")
  static String eastAsianWidth(Object chr) {
    return UnicodeDatabase.CURRENT.eastAsianWidth(CharacterArgument.of("east_asian_width", chr, 0));
  }

  @PyBuiltin(
      name = "decomposition",
      sig = "(chr, /)",
      doc = "The decomposition, as in the Unicode database.")
  static String decomposition(Object chr) {
    return UnicodeDatabase.CURRENT.decomposition(CharacterArgument.of("decomposition", chr, 0));
  }

  @PyBuiltin(
      name = "decimal",
      sig = "(chr, default=<unset>, /)",
      doc = "The decimal value, or the default.")
  static Object decimal(Object chr, Object fallback) {
    return CharacterArgument.decimal(UnicodeDatabase.CURRENT, chr, fallback);
  }

  @PyBuiltin(
      name = "digit",
      sig = "(chr, default=<unset>, /)",
      doc = "The digit value, or the default.")
  static Object digit(Object chr, Object fallback) {
    return CharacterArgument.digit(UnicodeDatabase.CURRENT, chr, fallback);
  }

  @PyBuiltin(
      name = "numeric",
      sig = "(chr, default=<unset>, /)",
      doc = "The numeric value, or the default.")
  static Object numeric(Object chr, Object fallback) {
    return CharacterArgument.numeric(UnicodeDatabase.CURRENT, chr, fallback);
  }

  @PyBuiltin(name = "name", sig = "(chr, default=<unset>, /)", doc = "The name, or the default.")
  static Object name(Object chr, Object fallback) {
    return CharacterArgument.name(UnicodeDatabase.CURRENT, chr, fallback);
  }

  @PyBuiltin(name = "lookup", sig = "(name, /)", doc = "The character with a name.")
  static TruffleString lookup(Object name) {
    return UnicodeDatabase.CURRENT.lookup(CharacterArgument.name(name));
  }

  @PyBuiltin(name = "normalize", sig = "(form, unistr, /)", doc = "The normal form of a string.")
  static TruffleString normalize(String form, TruffleString s) {
    return UnicodeDatabase.CURRENT.normalize(form, s);
  }

  @PyBuiltin(
      name = "is_normalized",
      sig = "(form, unistr, /)",
      doc = "Whether a string is in a normal form.")
  static boolean isNormalized(String form, TruffleString s) {
    return UnicodeDatabase.CURRENT.isNormalized(form, s);
  }
}
