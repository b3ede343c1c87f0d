package org.boomslang.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.str.PyStr;

/** {@code ord(c)} of strings and {@code chr(i)} of ints in place. */
final class CharacterCase extends BuiltinFunctionCase {
  private final boolean ordinal;

  @Child
  private TruffleString.CodePointAtIndexNode codePointAt =
      TruffleString.CodePointAtIndexNode.create();

  CharacterCase(DispatchNode site, BuiltinCode code) {
    super(site, code, false);
    this.ordinal = code.name().equals("ord");
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    Object value = arguments[1];
    if (ordinal) {
      if (value instanceof TruffleString text && PyStr.length(text) == 1) {
        return (long) codePointAt.execute(text, 0, PyStr.ENCODING);
      }
    } else if (value instanceof Long number && number >= 0 && number <= Character.MAX_CODE_POINT) {
      return PyStr.fromCodePoint((int) (long) number);
    }
    return super.call(frame, callee, arguments);
  }
}
