package org.boomslang.parser;

/**
 * The expressions of Python 3.14 in the notation of {@link GrammarReader}, in the order in which
 * CPython's parser tries them (Grammar/python.gram), which decides what an error says.
 */
final class ExpressionRules {

  private ExpressionRules() {}

  static final String TEXT =
      """
      expressions:
        | a=expression b=(',' c=expression -> c)+ [','] -> tuple(a, b)
        | a=expression ',' -> tuple(a)
        | expression
      expression (memo):
        | invalid_expression
        | invalid_legacy_expression
        | a=disjunction 'if' b=disjunction 'else' c=expression -> conditional(b, a, c)
        | disjunction
        | lambdef
      yield_expr:
        | 'yield' 'from' expression -> yield()
        | 'yield' [star_expressions] -> yield()
      star_expressions:
        | a=star_expression b=(',' c=star_expression -> c)+ [','] -> tuple(a, b)
        | a=star_expression ',' -> tuple(a)
        | star_expression
      star_expression (memo):
        | '*' a=bitwise_or -> starred(a)
        | expression
      star_named_expressions: a=','.star_named_expression+ [','] -> a
      star_named_expression:
        | '*' a=bitwise_or -> starred(a)
        | named_expression
      assignment_expression: a=NAME ':=' ~ b=expression -> named(a, b)
      named_expression:
        | assignment_expression
        | invalid_named_expression
        | expression !':='
      disjunction (memo):
        | conjunction ('or' conjunction)+ -> operator()
        | conjunction
      conjunction (memo):
        | inversion ('and' inversion)+ -> operator()
        | inversion
      inversion (memo):
        | 'not' inversion -> operator()
        | comparison
      comparison:
        | a=bitwise_or b=compare_op_bitwise_or_pair+ -> comparison(a, b)
        | bitwise_or
      compare_op_bitwise_or_pair:
        | '==' bitwise_or
        | noteq_bitwise_or
        | '<=' bitwise_or
        | '<' bitwise_or
        | '>=' bitwise_or
        | '>' bitwise_or
        | 'not' 'in' bitwise_or
        | 'in' bitwise_or -> membership()
        | 'is' 'not' bitwise_or
        | 'is' bitwise_or
      noteq_bitwise_or: (a='!=' -> not_equal(a)) bitwise_or

      bitwise_or (leftrec):
        | bitwise_or '|' bitwise_xor -> operator()
        | bitwise_xor
      bitwise_xor (leftrec):
        | bitwise_xor '^' bitwise_and -> operator()
        | bitwise_and
      bitwise_and (leftrec):
        | bitwise_and '&' shift_expr -> operator()
        | shift_expr
      shift_expr (leftrec):
        | shift_expr '<<' sum -> operator()
        | shift_expr '>>' sum -> operator()
        | invalid_arithmetic
        | sum
      sum (leftrec):
        | sum '+' term -> operator()
        | sum '-' term -> operator()
        | term
      term (leftrec):
        | term '*' factor -> operator()
        | term '/' factor -> operator()
        | term '//' factor -> operator()
        | term '%' factor -> operator()
        | term '@' factor -> operator()
        | invalid_factor
        | factor
      factor (memo):
        | '+' factor -> operator()
        | '-' factor -> operator()
        | '~' factor -> operator()
        | power
      power:
        | await_primary '**' factor -> operator()
        | await_primary
      await_primary (memo):
        | 'await' primary -> await()
        | primary

      primary (leftrec):
        | a=primary '.' b=NAME -> attribute(a, b)
        | primary genexp -> call()
        | primary '(' [arguments] ')' -> call()
        | primary '[' slices ']' -> subscript()
        | atom
      slices:
        | slice !','
        | a=','.(slice | starred_expression)+ [','] -> tuple_of(a)
      slice:
        | [expression] ':' [expression] [':' [expression]] -> slice()
        | named_expression
      atom:
        | NAME
        | 'True' -> constant("True")
        | 'False' -> constant("False")
        | 'None' -> constant("None")
        | &(STRING | FSTRING_START | TSTRING_START) strings
        | NUMBER
        | &'(' (tuple | group | genexp)
        | &'[' (list | listcomp)
        | &'{' (dict | set | dictcomp | setcomp)
        | '...' -> constant("...")
      group:
        | '(' a=(yield_expr | named_expression) ')' -> a
        | invalid_group

      lambdef: 'lambda' [lambda_params] ':' expression -> lambda()
      lambda_params:
        | invalid_lambda_parameters
        | lambda_parameters
      lambda_parameters:
        | lambda_slash_no_default lambda_param_no_default* lambda_param_with_default* \
          [lambda_star_etc]
        | lambda_slash_with_default lambda_param_with_default* [lambda_star_etc]
        | lambda_param_no_default+ lambda_param_with_default* [lambda_star_etc]
        | lambda_param_with_default+ [lambda_star_etc]
        | lambda_star_etc
      lambda_slash_no_default:
        | lambda_param_no_default+ '/' ','
        | lambda_param_no_default+ '/' &':'
      lambda_slash_with_default:
        | lambda_param_no_default* lambda_param_with_default+ '/' ','
        | lambda_param_no_default* lambda_param_with_default+ '/' &':'
      lambda_star_etc:
        | invalid_lambda_star_etc
        | '*' lambda_param_no_default lambda_param_maybe_default* [lambda_kwds]
        | '*' ',' lambda_param_maybe_default+ [lambda_kwds]
        | lambda_kwds
      lambda_kwds:
        | invalid_lambda_kwds
        | '**' lambda_param_no_default
      lambda_param_no_default:
        | a=lambda_param ',' -> a
        | a=lambda_param &':' -> a
      lambda_param_with_default:
        | lambda_param default ','
        | lambda_param default &':'
      lambda_param_maybe_default:
        | lambda_param default? ','
        | lambda_param default? &':'
      lambda_param: NAME

      fstring_middle:
        | fstring_replacement_field
        | FSTRING_MIDDLE
      fstring_replacement_field:
        | '{' a=annotated_rhs e='='? c=[fstring_conversion] f=[fstring_full_format_spec] z='}' \
          -> field(a, e, c, f, z)
        | invalid_fstring_replacement_field
      fstring_conversion: a='!' b=NAME -> conversion(a, b)
      fstring_full_format_spec: a=':' b=fstring_format_spec* -> format_spec(a, b)
      fstring_format_spec:
        | FSTRING_MIDDLE
        | fstring_replacement_field
      fstring: a=FSTRING_START b=fstring_middle* c=FSTRING_END -> fstring(a, b, c)

      tstring_format_spec_replacement_field:
        | '{' a=annotated_rhs e='='? c=[fstring_conversion] f=[tstring_full_format_spec] z='}' \
          -> field(a, e, c, f, z)
        | invalid_tstring_replacement_field
      tstring_format_spec:
        | TSTRING_MIDDLE
        | tstring_format_spec_replacement_field
      tstring_full_format_spec: a=':' b=tstring_format_spec* -> format_spec(a, b)
      tstring_replacement_field:
        | '{' a=annotated_rhs e='='? c=[fstring_conversion] f=[tstring_full_format_spec] z='}' \
          -> interpolation(a, e, c, f, z)
        | invalid_tstring_replacement_field
      tstring_middle:
        | tstring_replacement_field
        | TSTRING_MIDDLE
      tstring (memo): a=TSTRING_START b=tstring_middle* c=TSTRING_END -> tstring(a, b, c)
      string: a=STRING -> string(a)
      strings (memo):
        | invalid_string_tstring_concat
        | a=(fstring | string)+ -> concatenate(a)
        | a=tstring+ -> concatenate_templates(a)

      list: '[' a=[star_named_expressions] ']' -> list(a)
      tuple: '(' a=[b=star_named_expression ',' c=[star_named_expressions] -> joined(b, c)] ')' \
        -> tuple_of(a)
      set: '{' star_named_expressions '}' -> set()
      dict:
        | '{' [double_starred_kvpairs] '}' -> dict()
        | '{' invalid_double_starred_kvpairs '}'
      double_starred_kvpairs: a=','.double_starred_kvpair+ [','] -> a
      double_starred_kvpair:
        | '**' bitwise_or
        | kvpair
      kvpair: expression ':' expression

      for_if_clauses: for_if_clause+
      for_if_clause:
        | 'async' 'for' star_targets 'in' ~ b=disjunction c=('if' d=disjunction -> d)* \
          -> clause(b, c)
        | 'for' star_targets 'in' ~ b=disjunction c=('if' d=disjunction -> d)* -> clause(b, c)
        | invalid_for_if_clause
        | invalid_for_target
      listcomp:
        | '[' named_expression for_if_clauses ']' -> list_comprehension()
        | invalid_comprehension
      setcomp:
        | '{' named_expression for_if_clauses '}' -> set_comprehension()
        | invalid_comprehension
      genexp:
        | '(' (assignment_expression | expression !':=') for_if_clauses ')' -> generator()
        | invalid_comprehension
      dictcomp:
        | '{' kvpair for_if_clauses '}' -> dict_comprehension()
        | invalid_dict_comprehension

      arguments (memo):
        | a=args [','] &')' -> a
        | invalid_arguments
      args:
        | a=','.(starred_expression | (assignment_expression | expression !':=') !'=')+ \
          b=[',' k=kwargs -> k] -> arguments(a, b)
        | a=kwargs -> keywords_only(a)
      kwargs:
        | a=','.kwarg_or_starred+ ',' b=','.kwarg_or_double_starred+ -> concatenated(a, b)
        | ','.kwarg_or_starred+
        | ','.kwarg_or_double_starred+
      starred_expression:
        | invalid_starred_expression_unpacking
        | '*' a=expression -> starred(a)
        | invalid_starred_expression
      kwarg_or_starred:
        | invalid_kwarg
        | a=NAME '=' b=expression -> keyword(a, b)
        | starred_expression
      kwarg_or_double_starred:
        | invalid_kwarg
        | a=NAME '=' b=expression -> keyword(a, b)
        | '**' b=expression -> unpacking(b)

      star_targets:
        | star_target !','
        | a=star_target b=(',' c=star_target -> c)* [','] -> tuple(a, b)
      star_targets_list_seq: a=','.star_target+ [','] -> a
      star_targets_tuple_seq:
        | star_target (',' star_target)+ [',']
        | star_target ','
      star_target (memo):
        | '*' a=(!'*' star_target) -> starred(a)
        | target_with_star_atom
      target_with_star_atom (memo):
        | a=t_primary '.' b=NAME !t_lookahead -> attribute(a, b)
        | t_primary '[' slices ']' !t_lookahead -> subscript()
        | star_atom
      star_atom:
        | NAME
        | '(' a=target_with_star_atom ')' -> a
        | '(' [star_targets_tuple_seq] ')' -> tuple_of()
        | '[' [star_targets_list_seq] ']' -> list()
      single_target:
        | single_subscript_attribute_target
        | NAME
        | '(' a=single_target ')' -> a
      single_subscript_attribute_target:
        | a=t_primary '.' b=NAME !t_lookahead -> attribute(a, b)
        | t_primary '[' slices ']' !t_lookahead -> subscript()
      t_primary (leftrec):
        | a=t_primary '.' b=NAME &t_lookahead -> attribute(a, b)
        | t_primary '[' slices ']' &t_lookahead -> subscript()
        | t_primary genexp &t_lookahead -> call()
        | t_primary '(' [arguments] ')' &t_lookahead -> call()
        | atom &t_lookahead
      t_lookahead: '(' | '[' | '.'
      del_targets: ','.del_target+ [',']
      del_target (memo):
        | t_primary '.' NAME !t_lookahead
        | t_primary '[' slices ']' !t_lookahead
        | del_t_atom
      del_t_atom:
        | NAME
        | '(' del_target ')'
        | '(' [del_targets] ')'
        | '[' [del_targets] ']'
      type_expressions:
        | ','.expression+ ',' '*' expression ',' '**' expression
        | ','.expression+ ',' '*' expression
        | ','.expression+ ',' '**' expression
        | '*' expression ',' '**' expression
        | '*' expression
        | '**' expression
        | ','.expression+
      """;
}
