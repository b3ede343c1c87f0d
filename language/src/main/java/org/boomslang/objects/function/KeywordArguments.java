package org.boomslang.objects.function;

import java.util.Arrays;
import org.boomslang.objects.Calls;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;

/** Passes a builtin's {@code *args, **kwargs} on to another callable. */
final class KeywordArguments {
  private KeywordArguments() {}

  static Object call(Object callee, Object[] args, PyDict kwargs) {
    int count = kwargs.size();
    if (count == 0) {
      return Calls.call(callee, args);
    }
    Object[] all = Arrays.copyOf(args, args.length + count);
    String[] names = new String[count];
    PyDict.Cursor cursor = kwargs.cursor();
    for (int i = 0; i < count && cursor.next(); i++) {
      names[i] = PyStr.intern(cursor.key());
      all[args.length + i] = cursor.value();
    }
    return Calls.callKeywords(callee, all, names);
  }
}
