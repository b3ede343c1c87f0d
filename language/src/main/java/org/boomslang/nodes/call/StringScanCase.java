package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.descriptor.PyMethodDescriptor;
import org.boomslang.objects.str.Characters;
import org.boomslang.objects.str.Latin1;
import org.boomslang.objects.str.PyStr;

/**
 * What programs that scan text ask of it, in place: the class and the case of one character,
 * prefixes and suffixes, whether there is anything to strip, where a short part is. Everything else
 * is left to the builtin.
 */
abstract class StringScanCase extends StringMethodCase {
  /** From this length on a search has to take care not to compare the same again and again. */
  private static final int LONG = 64;

  private StringScanCase(DispatchNode site, PyMethodDescriptor descriptor) {
    super(site, descriptor);
  }

  /** The case for a method of {@code str} and a number of arguments; null when there is none. */
  static StringMethodCase of(DispatchNode site, PyMethodDescriptor descriptor) {
    String name = descriptor.code().name();
    if (site.count() == 1) {
      Latin1.Test test = Latin1.Test.of(name);
      if (test != null) {
        return new CharacterTest(site, descriptor, test);
      }
      return switch (name) {
        case "upper" -> new CharacterMap(site, descriptor, Latin1.upper());
        case "lower" -> new CharacterMap(site, descriptor, Latin1.lower());
        case "strip" -> new Strip(site, descriptor, true, true);
        case "lstrip" -> new Strip(site, descriptor, true, false);
        case "rstrip" -> new Strip(site, descriptor, false, true);
        default -> null;
      };
    }
    return switch (name) {
      case "startswith" -> site.count() == 2 ? new Affix(site, descriptor, false) : null;
      case "endswith" -> site.count() == 2 ? new Affix(site, descriptor, true) : null;
      case "find" -> site.count() <= 3 ? new Find(site, descriptor) : null;
      default -> null;
    };
  }

  /** What a table answers for a string of one Latin-1 character. */
  private abstract static class OfCharacter extends StringScanCase {
    @Child
    private TruffleString.CodePointAtIndexNode codePointAt =
        TruffleString.CodePointAtIndexNode.create();

    OfCharacter(DispatchNode site, PyMethodDescriptor descriptor) {
      super(site, descriptor);
    }

    abstract Object answer(int latin1);

    @Override
    final Object call(VirtualFrame frame, Object callee, Object[] arguments) {
      if (arguments[1] instanceof TruffleString text && PyStr.length(text) == 1) {
        int c = codePointAt.execute(text, 0, PyStr.ENCODING);
        if (Latin1.knows(c)) {
          return answer(c);
        }
      }
      return super.call(frame, callee, arguments);
    }
  }

  /** {@code c.isalpha()} and the like. */
  private static final class CharacterTest extends OfCharacter {
    private final Latin1.Test test;

    CharacterTest(DispatchNode site, PyMethodDescriptor descriptor, Latin1.Test test) {
      super(site, descriptor);
      this.test = test;
    }

    @Override
    Object answer(int latin1) {
      return Latin1.is(test, latin1);
    }
  }

  /** {@code c.upper()} and {@code c.lower()}. */
  private static final class CharacterMap extends OfCharacter {
    @CompilationFinal(dimensions = 1)
    private final TruffleString[] table;

    CharacterMap(DispatchNode site, PyMethodDescriptor descriptor, TruffleString[] table) {
      super(site, descriptor);
      this.table = table;
    }

    @Override
    Object answer(int latin1) {
      return table[latin1];
    }
  }

  /** {@code text.strip()}, where there is nothing to strip. */
  private static final class Strip extends StringScanCase {
    private final boolean left;
    private final boolean right;

    @Child
    private TruffleString.CodePointAtIndexNode codePointAt =
        TruffleString.CodePointAtIndexNode.create();

    Strip(DispatchNode site, PyMethodDescriptor descriptor, boolean left, boolean right) {
      super(site, descriptor);
      this.left = left;
      this.right = right;
    }

    @Override
    Object call(VirtualFrame frame, Object callee, Object[] arguments) {
      if (arguments[1] instanceof TruffleString text) {
        int length = PyStr.length(text);
        if (length == 0 || !(left && isSpace(text, 0)) && !(right && isSpace(text, length - 1))) {
          return text;
        }
      }
      return super.call(frame, callee, arguments);
    }

    private boolean isSpace(TruffleString text, int index) {
      return Characters.isSpace(codePointAt.execute(text, index, PyStr.ENCODING));
    }
  }

  /** {@code text.startswith(prefix)} and {@code text.endswith(suffix)}. */
  private static final class Affix extends StringScanCase {
    private final boolean atEnd;

    @Child
    private TruffleString.RegionEqualByteIndexNode regionEqual =
        TruffleString.RegionEqualByteIndexNode.create();

    Affix(DispatchNode site, PyMethodDescriptor descriptor, boolean atEnd) {
      super(site, descriptor);
      this.atEnd = atEnd;
    }

    @Override
    Object call(VirtualFrame frame, Object callee, Object[] arguments) {
      if (arguments[1] instanceof TruffleString text
          && arguments[2] instanceof TruffleString affix) {
        int bytes = text.byteLength(PyStr.ENCODING);
        int wanted = affix.byteLength(PyStr.ENCODING);
        return wanted <= bytes
            && (wanted == 0
                || regionEqual.execute(
                    text, atEnd ? bytes - wanted : 0, affix, 0, wanted, PyStr.ENCODING));
      }
      return super.call(frame, callee, arguments);
    }
  }

  /** {@code text.find(part)} and {@code text.find(part, start)}. */
  private static final class Find extends StringScanCase {
    private final boolean hasStart;

    @Child
    private TruffleString.IndexOfStringNode indexOf = TruffleString.IndexOfStringNode.create();

    Find(DispatchNode site, PyMethodDescriptor descriptor) {
      super(site, descriptor);
      this.hasStart = site.count() == 3;
    }

    @Override
    Object call(VirtualFrame frame, Object callee, Object[] arguments) {
      if (arguments[1] instanceof TruffleString text
          && arguments[2] instanceof TruffleString part) {
        int length = PyStr.length(text);
        int sought = PyStr.length(part);
        long start = hasStart ? arguments[3] instanceof Long given ? given : -1 : 0;
        if (sought > 0 && sought <= LONG && start >= 0) {
          return length - start < sought
              ? -1L
              : (long) indexOf.execute(text, part, (int) start, length, PyStr.ENCODING);
        }
      }
      return super.call(frame, callee, arguments);
    }
  }
}
