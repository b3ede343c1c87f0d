package org.boomslang.objects.str;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleString.Encoding;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * Passes over long strings that Truffle makes. In code that Graal compiles, Truffle looks through
 * strings and copies them with the vector instructions of the machine; in Java code, which the
 * JVM's own compiler has compiled, character by character, ten times as slow. So a long string is
 * made by a call of a root node of its own, which gets compiled when strings are long or many.
 *
 * <p>Thread-safety: shared (immutable; each context has its own).
 */
final class LongStrings {
  /** From this length on the call costs less than it saves. */
  static final int FROM = 256;

  /** How many characters count as one turn of a loop when it is decided what to compile. */
  private static final int TURN = 64;

  private static final ContextSlot<LongStrings> STATE = new ContextSlot<>(LongStrings::new);

  private final CallTarget latin1;
  private final CallTarget wide;
  private final CallTarget unpack;

  private LongStrings(PyContext context) {
    latin1 = new OfLatin1(context).getCallTarget();
    wide = new OfCodePoints(context).getCallTarget();
    unpack = new Unpack(context).getCallTarget();
  }

  /** The string whose code points are the given bytes, which the caller gives away. */
  static TruffleString wrapLatin1(byte[] bytes) {
    return (TruffleString) STATE.get().latin1.call(bytes);
  }

  static TruffleString fromCodePoints(int[] codePoints, int offset, int length) {
    return (TruffleString) STATE.get().wide.call(codePoints, offset, length);
  }

  /** The code points of a string in a byte array of the machine's order. */
  static byte[] unpack(TruffleString s) {
    return (byte[]) STATE.get().unpack.call(s);
  }

  private abstract static class Pass extends RootNode {
    Pass(PyContext context) {
      super(context.language());
    }

    final void count(int length) {
      LoopNode.reportLoopCount(this, length / TURN);
    }

    @Override
    public boolean isInternal() {
      return true;
    }

    @Override
    public boolean isCloningAllowed() {
      return false;
    }
  }

  private static final class OfLatin1 extends Pass {
    @Child private TruffleString.FromByteArrayNode make = TruffleString.FromByteArrayNode.create();

    @Child
    private TruffleString.SwitchEncodingNode encode = TruffleString.SwitchEncodingNode.create();

    OfLatin1(PyContext context) {
      super(context);
    }

    @Override
    public Object execute(VirtualFrame frame) {
      byte[] bytes = (byte[]) frame.getArguments()[0];
      TruffleString narrow = make.execute(bytes, 0, bytes.length, Encoding.ISO_8859_1, false);
      count(bytes.length);
      return encode.execute(narrow, PyStr.ENCODING);
    }
  }

  private static final class OfCodePoints extends Pass {
    @Child
    private TruffleString.FromIntArrayUTF32Node make = TruffleString.FromIntArrayUTF32Node.create();

    OfCodePoints(PyContext context) {
      super(context);
    }

    @Override
    public Object execute(VirtualFrame frame) {
      Object[] arguments = frame.getArguments();
      int length = (int) arguments[2];
      TruffleString result = make.execute((int[]) arguments[0], (int) arguments[1], length);
      count(length);
      return result;
    }
  }

  private static final class Unpack extends Pass {
    @Child
    private TruffleString.CopyToByteArrayNode copy = TruffleString.CopyToByteArrayNode.create();

    Unpack(PyContext context) {
      super(context);
    }

    @Override
    public Object execute(VirtualFrame frame) {
      TruffleString s = (TruffleString) frame.getArguments()[0];
      byte[] result = copy.execute(s, PyStr.ENCODING);
      count(result.length);
      return result;
    }
  }
}
