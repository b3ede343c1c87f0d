package org.boomslang.modules.etree.element;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;

/**
 * The pieces that a tree builder got for one text, which are joined when somebody asks for the
 * text: only then a piece that is no string is an error. CPython has a list and a mark in the
 * pointer to it.
 *
 * <p>Thread-safety: shared; nothing changes.
 */
public final class GatheredText {
  private final Object[] pieces;

  /** Of pieces in an array that is given away. */
  public GatheredText(Object... pieces) {
    this.pieces = pieces;
  }

  /** What a builder has gathered: the object itself when it is one. */
  public static Object of(Object[] pieces, int count) {
    return count == 1 ? pieces[0] : new GatheredText(Arrays.copyOf(pieces, count));
  }

  /** These pieces and those of another text. */
  public GatheredText with(Object more) {
    Object[] others = more instanceof GatheredText text ? text.pieces : new Object[] {more};
    Object[] all = Arrays.copyOf(pieces, pieces.length + others.length);
    System.arraycopy(others, 0, all, pieces.length, others.length);
    return new GatheredText(all);
  }

  /** The pieces as one string; TypeError for one that is none. */
  @TruffleBoundary
  public Object join() {
    if (pieces.length == 1 && PyStr.isStr(pieces[0])) {
      return pieces[0];
    }
    StrBuilder text = new StrBuilder();
    for (int i = 0; i < pieces.length; i++) {
      if (!PyStr.isStr(pieces[i])) {
        throw PyErrors.typeError(
            "sequence item %d: expected str instance, %s found", i, Types.nameOf(pieces[i]));
      }
      text.append(PyStr.value(pieces[i]));
    }
    return text.toTruffleString();
  }
}
