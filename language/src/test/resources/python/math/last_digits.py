# The nearest floats, which the system's library finds and Java's Math does not.
import math

print(math.atan2(-0.8118, -0.3932))  # expect: -2.021850392957965
print(math.atan2(0.5326, -0.1992))  # expect: 1.9287025151467838
print(math.acos(-0.5129))  # expect: 2.1093559091544694
print(math.acos(-0.5378))  # expect: 2.1386217548021818
print(math.atan(0.7344))  # expect: 0.6334421238539466
print(math.erf(-0.4504))  # expect: -0.47585026623013094
print(math.erf(-0.3696))  # expect: -0.39881232123128374
print(math.erfc(-0.6695))  # expect: 1.6562674425602617
print(math.erfc(0.6493))  # expect: 0.3584885909111814
print(math.cosh(-0.9902))  # expect: 1.5316375780934448
print(math.cosh(-0.9382))  # expect: 1.4733545975590574
print(math.log2(0.724))  # expect: -0.4659383975788817
print(math.log2(1.524))  # expect: 0.607862902831235
