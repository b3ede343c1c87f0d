package org.boomslang.objects.list;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code list}. */
@PyBuiltins(type = "list")
final class ListMethods {
  private ListMethods() {}
}
