package org.boomslang.annotations;

/** The kinds of builtin attributes. */
public enum Kind {
  /** A method of a type, or a function of a module. */
  METHOD,
  /** {@code __new__}: the first parameter is the type. */
  NEW,
  CLASS_METHOD,
  STATIC_METHOD,
  /** The read half of a getset descriptor. */
  GETTER,
  /**
   * As {@link #GETTER}, for what is a field of a C struct in CPython: a member descriptor, whose
   * errors read differently. A {@link #SETTER} of the same name makes it writable.
   */
  MEMBER,
  /** The write half; Java null as value means deletion. */
  SETTER
}
