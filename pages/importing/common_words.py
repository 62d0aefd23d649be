"""Words of English health texts that name no treatment: they never head a paragraph by themselves."""

_WORDS = """
a about above additionally after again against aggravate all also although always an ancient and any are
area areas as ask at back be because been before began begin begins being below best better between big
blood body body's bone bones both brain but by can case cases cause causes center centre certain cold
common condition conditions could daily day days device devices did different do doctor doctors does
doing down during each ease eases effect effective effects even every evidence example examples
experience experienced feel feels few find first following for form forms from further gently get give
good had has have having he health healthcare heart help helpful helps her here high him his hour hours
how however if important improve improves improving in include includes including instead intervention
interventions into is it its itself joint joints just keep key kind kinds known large last later less
like likely long long-term low made make makes many may medical medicine method methods might mild
minute minutes moderate month months more most much muscle muscles must national need needs nerve nerves
never new next no nor not now number of off often on once one only onto option options or other others
our out outcome outcomes over own pain painful part particular parts patient patients people perhaps
person physician physicians point points possible problem problems procedure procedures professional
professionals provide provides put range rather reduce reduces regardless regularly relevant relief
relieve relieves research researchers result results right risk risks same see seek several severe she
short short-term should significant similar since skin slowly small small so some something sometimes
soon source specialist still studies study such sure symptom symptoms take taken technique techniques
than that the their them then therapies therapy there these they this those though through time to
together too toward traditional treatment treatments try trying two type types typical typically
typically under until up upon us use used useful uses using usually various very warm was way ways we
week weeks well were what when where whether which while who whom whose why will with within without
work works would year years you your
"""
COMMON_WORDS = frozenset(_WORDS.split())
