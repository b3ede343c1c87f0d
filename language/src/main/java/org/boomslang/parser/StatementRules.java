package org.boomslang.parser;

/**
 * The statements of Python 3.14 in the notation of {@link GrammarReader}, in the order in which
 * CPython's parser tries them (Grammar/python.gram), which decides what an error says.
 */
final class StatementRules {

  private StatementRules() {}

  static final String TEXT =
      """
      file: [statements] ENDMARKER
      interactive: statement_newline
      eval: expressions NEWLINE* ENDMARKER
      func_type: '(' [type_expressions] ')' '->' expression NEWLINE* ENDMARKER

      statements: statement+
      statement:
        | a=compound_stmt -> statement(a)
        | simple_stmts
      single_compound_stmt: a=compound_stmt -> statement(a)
      statement_newline:
        | single_compound_stmt NEWLINE
        | simple_stmts
        | NEWLINE
        | ENDMARKER -> nothing()
      simple_stmts:
        | simple_stmt !';' NEWLINE
        | ';'.simple_stmt+ [';'] NEWLINE
      simple_stmt (memo):
        | assignment
        | &"type" type_alias
        | star_expressions
        | &'return' return_stmt
        | &('import' | 'from') import_stmt
        | &'raise' raise_stmt
        | &'pass' pass_stmt
        | &'del' del_stmt
        | &'yield' yield_stmt
        | &'assert' assert_stmt
        | &'break' break_stmt
        | &'continue' continue_stmt
        | &'global' global_stmt
        | &'nonlocal' nonlocal_stmt
      compound_stmt:
        | &('def' | '@' | 'async') function_def -> definition()
        | &'if' if_stmt
        | &('class' | '@') class_def
        | &('with' | 'async') with_stmt
        | &('for' | 'async') for_stmt
        | &'try' try_stmt
        | &'while' while_stmt
        | match_stmt

      assignment:
        | NAME ':' expression ['=' annotated_rhs]
        | ('(' single_target ')' | single_subscript_attribute_target) ':' expression \
          ['=' annotated_rhs]
        | (star_targets '=')+ annotated_rhs !'='
        | single_target augassign ~ annotated_rhs
        | invalid_assignment
      annotated_rhs: yield_expr | star_expressions
      augassign:
        | '+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' | '//='
      return_stmt: 'return' [star_expressions]
      raise_stmt:
        | 'raise' expression ['from' expression]
        | 'raise'
      pass_stmt: 'pass'
      break_stmt: 'break'
      continue_stmt: 'continue'
      global_stmt: 'global' ','.NAME+
      nonlocal_stmt: 'nonlocal' ','.NAME+
      del_stmt:
        | 'del' del_targets &(';' | NEWLINE)
        | invalid_del_stmt
      yield_stmt: yield_expr
      assert_stmt: 'assert' expression [',' expression]

      import_stmt:
        | invalid_import
        | import_name
        | import_from
      import_name: 'import' dotted_as_names
      import_from:
        | 'from' l=('.' | '...')* m=dotted_name 'import' n=import_from_targets -> future(l, m, n)
        | 'from' ('.' | '...')+ 'import' import_from_targets
      import_from_targets:
        | '(' a=import_from_as_names [','] ')' -> a
        | import_from_as_names !','
        | '*'
        | invalid_import_from_targets
      import_from_as_names: ','.import_from_as_name+
      import_from_as_name:
        | invalid_import_from_as_name
        | a=NAME ['as' NAME] -> a
      dotted_as_names: ','.dotted_as_name+
      dotted_as_name:
        | invalid_dotted_as_name
        | dotted_name ['as' NAME]
      dotted_name (leftrec):
        | a=dotted_name '.' b=NAME -> dotted(a, b)
        | NAME

      block (memo):
        | NEWLINE INDENT statements DEDENT
        | simple_stmts
        | invalid_block
      decorators: ('@' named_expression NEWLINE)+

      class_def:
        | decorators a=class_def_raw -> a
        | class_def_raw
      class_def_raw:
        | invalid_class_def_raw
        | 'class' NAME [type_params] ['(' [arguments] ')'] ':' block
      function_def:
        | decorators function_def_raw
        | function_def_raw
      function_def_raw:
        | invalid_def_raw
        | 'def' NAME [type_params] '(' [params] ')' ['->' expression] ':' block
        | 'async' 'def' NAME [type_params] '(' [params] ')' ['->' expression] ':' block

      params:
        | invalid_parameters
        | parameters
      parameters:
        | slash_no_default param_no_default* param_with_default* [star_etc]
        | slash_with_default param_with_default* [star_etc]
        | param_no_default+ param_with_default* [star_etc]
        | param_with_default+ [star_etc]
        | star_etc
      slash_no_default:
        | param_no_default+ '/' ','
        | param_no_default+ '/' &')'
      slash_with_default:
        | param_no_default* param_with_default+ '/' ','
        | param_no_default* param_with_default+ '/' &')'
      star_etc:
        | invalid_star_etc
        | '*' param_no_default param_maybe_default* [kwds]
        | '*' param_no_default_star_annotation param_maybe_default* [kwds]
        | '*' ',' param_maybe_default+ [kwds]
        | kwds
      kwds:
        | invalid_kwds
        | '**' param_no_default
      param_no_default:
        | a=param ',' -> a
        | a=param &')' -> a
      param_no_default_star_annotation:
        | param_star_annotation ','
        | param_star_annotation &')'
      param_with_default:
        | param default ','
        | param default &')'
      param_maybe_default:
        | param default? ','
        | param default? &')'
      param: NAME annotation? -> span()
      param_star_annotation: NAME star_annotation
      annotation: ':' expression
      star_annotation: ':' star_expression
      default:
        | '=' expression
        | invalid_default

      if_stmt:
        | invalid_if_stmt
        | 'if' named_expression ':' block elif_stmt
        | 'if' named_expression ':' block [else_block]
      elif_stmt:
        | invalid_elif_stmt
        | 'elif' named_expression ':' block elif_stmt
        | 'elif' named_expression ':' block [else_block]
      else_block:
        | invalid_else_stmt
        | 'else' &&':' block
      while_stmt:
        | invalid_while_stmt
        | 'while' named_expression ':' block [else_block]
      for_stmt:
        | invalid_for_stmt
        | 'for' star_targets 'in' ~ star_expressions ':' block [else_block]
        | 'async' 'for' star_targets 'in' ~ star_expressions ':' block [else_block]
        | invalid_for_target
      with_stmt:
        | invalid_with_stmt_indent
        | 'with' '(' ','.with_item+ ','? ')' ':' block
        | 'with' ','.with_item+ ':' block
        | 'async' 'with' '(' ','.with_item+ ','? ')' ':' block
        | 'async' 'with' ','.with_item+ ':' block
        | invalid_with_stmt
      with_item:
        | expression 'as' star_target &(',' | ')' | ':')
        | invalid_with_item
        | expression
      try_stmt:
        | invalid_try_stmt
        | 'try' &&':' block finally_block
        | 'try' &&':' block except_block+ [else_block] [finally_block]
        | 'try' &&':' block except_star_block+ [else_block] [finally_block]
      except_block:
        | invalid_except_stmt_indent
        | 'except' expression ':' block
        | 'except' expression 'as' NAME ':' block
        | 'except' expressions ':' block
        | 'except' ':' block
        | invalid_except_stmt
      except_star_block:
        | invalid_except_star_stmt_indent
        | 'except' '*' expression ':' block
        | 'except' '*' expression 'as' NAME ':' block
        | 'except' '*' expressions ':' block
        | invalid_except_star_stmt
      finally_block:
        | invalid_finally_stmt
        | 'finally' &&':' block

      match_stmt:
        | "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT
        | invalid_match_stmt
      subject_expr:
        | star_named_expression ',' star_named_expressions?
        | named_expression
      case_block:
        | invalid_case_block
        | "case" patterns guard? ':' block
      guard: 'if' named_expression
      patterns:
        | open_sequence_pattern
        | pattern
      pattern:
        | as_pattern
        | or_pattern
      as_pattern:
        | or_pattern 'as' pattern_capture_target
        | invalid_as_pattern
      or_pattern: '|'.closed_pattern+ -> span()
      closed_pattern (memo):
        | literal_pattern
        | capture_pattern
        | wildcard_pattern
        | value_pattern
        | group_pattern
        | sequence_pattern
        | mapping_pattern
        | class_pattern
      literal_pattern:
        | signed_number !('+' | '-')
        | complex_number
        | strings
        | 'None'
        | 'True'
        | 'False'
      literal_expr:
        | signed_number !('+' | '-')
        | complex_number
        | &(STRING | FSTRING_START | TSTRING_START) strings
        | 'None'
        | 'True'
        | 'False'
      complex_number:
        | signed_real_number '+' imaginary_number
        | signed_real_number '-' imaginary_number
      signed_number:
        | NUMBER
        | '-' NUMBER
      signed_real_number:
        | real_number
        | '-' real_number
      real_number: a=NUMBER -> real(a)
      imaginary_number: a=NUMBER -> imaginary(a)
      capture_pattern: pattern_capture_target
      pattern_capture_target: !"_" NAME !('.' | '(' | '=')
      wildcard_pattern: "_"
      value_pattern: attr !('.' | '(' | '=')
      attr (leftrec): a=name_or_attr '.' b=NAME -> attribute(a, b)
      name_or_attr:
        | attr
        | NAME
      group_pattern: '(' a=pattern ')' -> a
      sequence_pattern:
        | '[' maybe_sequence_pattern? ']'
        | '(' open_sequence_pattern? ')'
      open_sequence_pattern: maybe_star_pattern ',' maybe_sequence_pattern?
      maybe_sequence_pattern: ','.maybe_star_pattern+ ','?
      maybe_star_pattern:
        | star_pattern
        | pattern
      star_pattern (memo):
        | '*' pattern_capture_target
        | '*' wildcard_pattern
      mapping_pattern:
        | '{' '}'
        | '{' double_star_pattern ','? '}'
        | '{' items_pattern ',' double_star_pattern ','? '}'
        | '{' items_pattern ','? '}'
      items_pattern: ','.key_value_pattern+
      key_value_pattern: (literal_expr | attr) ':' pattern
      double_star_pattern: '**' pattern_capture_target
      class_pattern:
        | name_or_attr '(' ')'
        | name_or_attr '(' positional_patterns ','? ')'
        | name_or_attr '(' keyword_patterns ','? ')'
        | name_or_attr '(' positional_patterns ',' keyword_patterns ','? ')'
        | invalid_class_pattern
      positional_patterns: ','.pattern+
      keyword_patterns: ','.keyword_pattern+
      keyword_pattern: NAME '=' pattern

      type_alias: "type" NAME [type_params] '=' expression
      type_params:
        | invalid_type_params
        | '[' type_param_seq ']'
      type_param_seq: ','.type_param+ [',']
      type_param (memo):
        | NAME [type_param_bound] [type_param_default]
        | invalid_type_param
        | '*' NAME [type_param_starred_default]
        | '**' NAME [type_param_default]
      type_param_bound: ':' expression
      type_param_default: '=' expression
      type_param_starred_default: '=' star_expression
      """;
}
