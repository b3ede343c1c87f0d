package org.boomslang.modules.expat;

import java.util.List;

/**
 * A content model of an element declaration, in Expat's numbers. Immutable.
 *
 * @param kind 1 empty, 2 any, 3 mixed, 4 name, 5 choice, 6 sequence
 * @param quantifier 0 none, 1 optional, 2 any number, 3 at least one
 */
public record ContentModel(int kind, int quantifier, String name, List<ContentModel> children) {
  static final int EMPTY = 1;
  static final int ANY = 2;
  static final int MIXED = 3;
  static final int NAME = 4;
  static final int CHOICE = 5;
  static final int SEQUENCE = 6;
}
