package org.boomslang.modules.string;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.MarkupParser;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * The iterator over the parts of a template: tuples of literal, field name, specification and
 * conversion.
 *
 * <p>Thread-safety: atomic (a step holds the iterator's monitor).
 */
public final class MarkupIterator extends PyIterator {

  public static final PyType TYPE =
      PyType.builtin(
          "formatteriterator",
          BuiltinTypes.OBJECT,
          Layout.of("formatteriterator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          MarkupIteratorMethodsTable::new);

  private final CodePoints text;
  private final MarkupParser parser;

  MarkupIterator(CodePoints text) {
    super(TYPE.instanceShape());
    this.text = text;
    this.parser = new MarkupParser(text, 0, text.length());
  }

  @Override
  @TruffleBoundary
  public synchronized Object next() {
    if (!parser.next()) {
      return null;
    }
    Object literal = text.substring(parser.literalStart(), parser.literalEnd());
    if (!parser.fieldPresent()) {
      return PyTuple.of(literal, PyNone.NONE, PyNone.NONE, PyNone.NONE);
    }
    return PyTuple.of(
        literal,
        text.substring(parser.nameStart(), parser.nameEnd()),
        text.substring(parser.specStart(), parser.specEnd()),
        parser.conversion() == 0 ? PyNone.NONE : PyStr.fromCodePoint(parser.conversion()));
  }
}
