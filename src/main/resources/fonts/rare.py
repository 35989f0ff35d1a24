"""Cuts out of HanaMinB what names and places need outside the basic plane, out of HanaMinA what Droid Sans Fallback lacks within it (README.md).

rare.py <folder of Debian's unicode-data> HanaMinB.ttf RareHan.ttf
rare.py <folder of Debian's unicode-data> HanaMinA.ttf RareHanBasic.ttf RareHan.ttf (without what that one has)
"""
import bz2, sys
from fontTools import subset
from fontTools.ttLib import TTFont
unihan, source, target = sys.argv[1:4]
PLACES_AND_NAMES = {'GXM', 'GRM', 'GIDC', 'GDM', 'GDZ', 'GGFZ', 'GFZ', 'GZH', 'GLGYJ', 'GPGLG', 'GU'}
want = {0x20BB7} | set(range(0x9FA6, 0xA000))
for name in ('Unihan_IRGSources', 'Unihan_OtherMappings', 'Unihan_DictionaryLikeData'):
    for line in bz2.open(f'{unihan}/{name}.txt.bz2', 'rt', encoding='utf8'):
        if line.startswith('U+'):
            code, key, value = line.rstrip().split('\t')
            code = int(code[2:], 16)
            if code > 0xFFFF and (key in ('kTGH', 'kUnihanCore2020') or key == 'kIRG_GSource' and value.split('-')[0] in PLACES_AND_NAMES):
                want.add(code)
if len(sys.argv) > 4:
    want -= set(TTFont(sys.argv[4]).getBestCmap())
font = TTFont(source)
options = subset.Options()
options.hinting = False
options.layout_features = []
options.drop_tables += ['FFTM', 'BASE', 'GDEF', 'gasp', 'vhea', 'vmtx']
options.notdef_outline = True
cutter = subset.Subsetter(options)
cutter.populate(unicodes=want)
cutter.subset(font)
for record in font['name'].names:
    # The fonts' own names are reserved to the whole ones.
    if record.nameID in (1, 3, 4, 6, 16):
        record.string = target.rsplit('/', 1)[-1].removesuffix('.ttf')
font.save(target)
print(len(want), 'wanted,', len(font.getBestCmap()), 'in', target)
