# Narrow and wide text in the methods that work on all of it at once.
class D(dict):
    def __missing__(s,k): return 'M' if k==120 else s.x
    x=None
print('abcx\xe9中x'.translate({97:'1',98:None,99:0x4e2d,0xe9:'ee',0x4e2d:'Z'}), 'xyx'.translate(D()), 'abc'.translate('ABC'*50))
try: 'a'.translate({97:1.5})
except TypeError as e: print(e)
try: 'a'.translate({97:0x110000})
except ValueError as e: print(e)
print('ab'*3,'中é'*3,'a'*0,'x'*1,'é'*4, 'abc'*7, 'abcdef'[::2],'abcdef'[::-1],'中bc'[::-1],'abcdef'[5:0:-2], 'abcabc'.count('a'),'abcabc'.count('a',1,3),'中a中'.count('中'),'abc'.count('x'), 'aXa'.replace('a','b'),'aXa'.replace('a','é'),'aXa'.replace('a','中'),'aXa'.replace('a','b',1), 'aaa'.count('a',-2), 'é'.replace('é','a'), 'abc'.replace('é','x'))
print(list('aé中'),tuple('ab'),sorted('cab'),set('aa'),''.join(['a','é','中']), ','.join(iter('abc')), 'ǅẞΣς'.casefold(), 'ﬁSS'.casefold(), 'Ꭰ'.casefold())
# expect: 1中xeeZx MM BCA
# expect: character mapping must return integer, None or str
# expect: character mapping must be in range(0x110000)
# expect: ababab 中é中é中é  x éééé abcabcabcabcabcabcabc ace fedcba cb中 fdb 2 0 2 0 bXb éXé 中X中 bXa 2 a abc
# expect: ['a', 'é', '中'] ('a', 'b') ['a', 'b', 'c'] {'a'} aé中 a,b,c ǆssσσ fiss Ꭰ
