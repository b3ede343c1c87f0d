package org.boomslang.modules.sys;

import org.boomslang.objects.Calls;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;

/** Calls with keyword arguments that are in a dict. Thread-safety: shared (stateless). */
public final class KeywordCalls {
  private KeywordCalls() {}

  /** {@code callee(*args, **kwargs)}. */
  public static Object call(Object callee, Object[] args, PyDict kwargs) {
    if (kwargs.isEmpty()) {
      return Calls.call(callee, args);
    }
    Object[] entries = kwargs.entries();
    Object[] all = new Object[args.length + entries.length / 2];
    String[] names = new String[entries.length / 2];
    System.arraycopy(args, 0, all, 0, args.length);
    for (int i = 0; i < names.length; i++) {
      names[i] = PyStr.intern(entries[2 * i]);
      all[args.length + i] = entries[2 * i + 1];
    }
    return Calls.callKeywords(callee, all, names);
  }
}
