package org.boomslang.modules.string;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.FieldName;
import org.boomslang.objects.tuple.PyTuple;

/** The functions of {@code _string}. */
@PyBuiltins(module = "_string", doc = "Parts of the implementation of str.format.")
public final class StringModule {

  private StringModule() {}

  @PyBuiltin(
      name = "formatter_parser",
      sig = "(string, /)",
      doc = "An iterator over literals and the replacement fields behind them.")
  static Object formatterParser(TruffleString string) {
    return new MarkupIterator(CodePoints.of(string));
  }

  @PyBuiltin(
      name = "formatter_field_name_split",
      sig = "(string, /)",
      doc = "The first part of a field name, and an iterator over the attributes and items behind.")
  static Object fieldNameSplit(TruffleString string) {
    CodePoints text = CodePoints.of(string);
    FieldName name = new FieldName(text, 0, text.length());
    long index = name.firstIndex();
    return PyTuple.of(index >= 0 ? (Object) index : name.first(), new FieldNameIterator(name));
  }
}
