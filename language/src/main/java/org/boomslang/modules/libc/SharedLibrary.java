package org.boomslang.modules.libc;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/**
 * A library of the system other than the C library, found under one of several names. Whoever calls
 * its functions keeps the method handles in constants, so that calls stay direct.
 *
 * <p>Thread-safety: shared (immutable).
 */
public final class SharedLibrary {
  private final SymbolLookup symbols;
  private final String failure;

  private SharedLibrary(SymbolLookup symbols, String failure) {
    this.symbols = symbols;
    this.failure = failure;
  }

  /**
   * Loads the first of some files that there is, for as long as the process lives.
   *
   * @param name of the library in messages
   * @param stem of its files, for messages
   */
  public static SharedLibrary open(String name, String stem, String... files) {
    String failure = "no " + name + " library (" + stem + ") found";
    for (String file : files) {
      try {
        return new SharedLibrary(SymbolLookup.libraryLookup(file, Arena.global()), null);
      } catch (IllegalArgumentException missing) {
        // the next name
      } catch (RuntimeException | LinkageError denied) {
        failure = name + " cannot be loaded: " + denied.getMessage();
      }
    }
    return new SharedLibrary(null, failure);
  }

  /** Why there is no library; null when there is one. */
  public String failure() {
    return failure;
  }

  /** Calls functions of one form, whose address comes first; null when there is no library. */
  public MethodHandle handle(FunctionDescriptor form) {
    return symbols == null ? null : Linker.nativeLinker().downcallHandle(form);
  }

  /**
   * One function of a library, looked up when it is first asked for.
   *
   * <p>Thread-safety: atomic; threads that ask at once find the same address.
   */
  public abstract static class Symbol {
    private final SharedLibrary library;
    private final String name;
    private MemorySegment address;

    protected Symbol(SharedLibrary library, String name) {
      this.library = library;
      this.name = name;
    }

    /** Whether this version of the library has the function. */
    public final boolean exists() {
      return library.symbols.find(name).isPresent();
    }

    /** Where it is; an UnsupportedOperationException when this version does not have it. */
    public final MemorySegment address() {
      MemorySegment known = address;
      if (known == null) {
        known =
            library
                .symbols
                .find(name)
                .orElseThrow(() -> new UnsupportedOperationException("no " + name));
        address = known;
      }
      return known;
    }

    /** An argument; those that are not given are 0, which functions do not look at. */
    protected static long at(long[] arguments, int index) {
      return index < arguments.length ? arguments[index] : 0;
    }
  }
}
