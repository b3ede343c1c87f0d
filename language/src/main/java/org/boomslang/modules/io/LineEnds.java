package org.boomslang.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Recognises the three line ends of universal newlines in a stream of text, and makes them {@code
 * \n} if asked. A carriage return at the end of a piece is kept back, as a line feed may follow.
 *
 * <p>Thread safety: incompatible; guarded by the object it belongs to.
 */
final class LineEnds {
  private static final int LF = 1;
  private static final int CR = 2;
  private static final int CRLF = 4;

  private final boolean translate;
  private boolean pendingReturn;
  private int seen;

  LineEnds(boolean translate) {
    this.translate = translate;
  }

  boolean isPendingReturn() {
    return pendingReturn;
  }

  void setPendingReturn(boolean pending) {
    pendingReturn = pending;
  }

  void reset() {
    seen = 0;
    pendingReturn = false;
  }

  /** Takes the next piece of text; at the last one nothing is kept back. */
  TruffleString decode(TruffleString piece, boolean last) {
    TruffleString text = piece;
    if (pendingReturn && (last || !PyStr.isEmpty(text))) {
      text = PyStr.concat(RETURN, text);
      pendingReturn = false;
    }
    int length = PyStr.length(text);
    if (!last && length > 0 && PyStr.codePointAt(text, length - 1) == '\r') {
      text = PyStr.substring(text, 0, --length);
      pendingReturn = true;
    }
    if (length == 0) {
      return text;
    }
    if (PyStr.indexOf(text, RETURN, 0) < 0) {
      if ((seen & LF) == 0 && PyStr.indexOf(text, LINE_FEED, 0) >= 0) {
        seen |= LF;
      }
      return text;
    }
    return translate ? translated(text, length) : noted(text, length);
  }

  private TruffleString noted(TruffleString text, int length) {
    CodePoints points = CodePoints.of(text);
    for (int i = 0; i < length; i++) {
      int c = points.at(i);
      if (c == '\n') {
        seen |= LF;
      } else if (c == '\r') {
        if (i + 1 < length && points.at(i + 1) == '\n') {
          seen |= CRLF;
          i++;
        } else {
          seen |= CR;
        }
      }
    }
    return text;
  }

  private TruffleString translated(TruffleString text, int length) {
    CodePoints points = CodePoints.of(text);
    StrBuilder out = new StrBuilder(length);
    for (int i = 0; i < length; i++) {
      int c = points.at(i);
      if (c == '\r') {
        if (i + 1 < length && points.at(i + 1) == '\n') {
          seen |= CRLF;
          i++;
        } else {
          seen |= CR;
        }
        c = '\n';
      } else if (c == '\n') {
        seen |= LF;
      }
      out.append(c);
    }
    return out.toTruffleString();
  }

  /** The {@code newlines} attribute: None, the line end seen, or a tuple of them. */
  Object newlines() {
    Object[] found = new Object[Integer.bitCount(seen)];
    int n = 0;
    if ((seen & CR) != 0) {
      found[n++] = RETURN;
    }
    if ((seen & LF) != 0) {
      found[n++] = LINE_FEED;
    }
    if ((seen & CRLF) != 0) {
      found[n++] = RETURN_LINE_FEED;
    }
    return n == 0 ? PyNone.NONE : n == 1 ? found[0] : PyTuple.of(found);
  }

  static final TruffleString RETURN = PyStr.constant("\r");
  static final TruffleString LINE_FEED = PyStr.constant("\n");
  static final TruffleString RETURN_LINE_FEED = PyStr.constant("\r\n");
}
