/** Common words of everyday English: one of them is no misspelt term, and no sign of a subject of its own. */
import { stem } from "../terms.ts";
import { words } from "../text.ts";

const list = `a aaron abbey abdul abigail about above abroad absence absent absolutely academy accept accident accidentally
according account accountant ache achieve acre across act active actor actress actual actually add address admire
admit adore adrian adult adventure advert advertisement advertising advise aerobics afford afghanistan afraid africa
after afternoon afterwards again against age agency agenda ago agree ahead ahmed aid aim aires airline airplane
airport aisha aisle alan alarm albania albert album alejandro alex alexander alexandra algeria alice alicia alike
alina alive all allergy alley alligator allow ally almond almost alone along alphabet already alright also although
altogether always am amanda amazing ambassador ambulance amelia america american amir among amount ample amsterdam
amuse amy an ana anchorman ancient and andorra andrea andreas andrew android angel angela angeles angola angry animal
anita ankara ankle anna anne anniversary announce annoy annual another answer ant anthony antivirus antonio any
anybody anyhow anyone anything anyway anywhere apart apartment ape apiece apologize apology app appear appetite apple
apply appreciate apprentice approach apps apricot april apron arab arabia arabic arch archery architect arctic are
arena argentina argentinian argue argument arise arithmetic arm armchair armenia army around arrange arrest arrival
arrive arrow arthur artichoke artist as ashamed ashley ashtray asia asian aside ask asleep asparagus assembly
assignment assistant assume asthma astronaut at ate athens athlete athletics atlanta atom attach attack attempt attend
attic attitude attractive aubergine auckland audience august aunt aunty australia australian austria austrian author
autumn available avalanche avenue avocado avoid awake award away awesome awful awhile awkward awning axe ayse
azerbaijan baby babysitter bachelor back backpack backup backwards bacon bacteria bad badger badly badminton bag bagel
baggage baghdad bahrain bait bake baker balance balcony ball ballad ballet balloon ballot bamboo ban banana band
bandage bangkok bangladesh bank banner bar barbara barbecue barber barcelona bargain bark barley barn barrel barrier
bartender baseball basement basic basically basil basket basketball bass bat batch bath bathe bathroom bathtub battery
battle bay bays be beach bead beak beam bean bear beard beast beatrice beautiful beaver became because become bed
bedroom bedside bee beef been beer beetle beetroot before beg began begging begin beginning begun behave behind
beijing being beirut belarus belfast belgian belgium belgrade believe bell belong below belt ben bench benjamin bent
berlin bernard berry beside besides best bestseller beth better betty between beverage beyond bias biased bible
bicycle big bike bill billiards bin bind biology bird birmingham birth birthday biscuit bison bite bitter black
blackberry blackboard blacksmith bladder blade blame blank blanket blast blaze bleach bleak bleed blend blender bless
blind blinds blink blister blizzard block blockbuster blog bloke blond blonde blood bloody bloom blouse blow blue
blueberry bluetooth blunt blush boar board boarding boasting boasts boat bob bogota boil boiling bold bolivia bomb
bombay bond bone bonfire bonus book bookcase bookkeeper bookmark bookshelf boot booth border bore bored boring born
borrow bosnia boss boston both bother bottle bottom bought bounce bowel bowl bowling bows box boxing boy boyfriend bra
brace bracelet bragging braid brain brake branch brand brandon brandy brass brave brazil brazilian breach bread break
breakfast breast breath breathe breed breeze bremen brew brewer brian bribe brick bricklayer bride bridge brief bright
brilliant brim bring brisk bristol britain british broad broadband broadcast broccoli brochure broke broken bronze
brook brooklyn broom broth brother brought brown brownie browse browser bruise brunch bruno brush brussels brutal
bubble bucharest bucket buckle bud budapest buddy budget buenos buffalo bug builder building built bulb bulgaria
bulgarian bulk bull bullet bully bump bun bundle bunk bunny burden burger burglar burial burn burnt burst bury bus
bush business businessman businesswoman busy but butch butcher butler butt butter butterfly button buy buyer buys buzz
by cab cabbage cabin cabinet cable cacti cactus cafe cage cairo cake calculate calculator calcutta calendar calf call
calm calorie calves cambodia cambridge came camel camera cameroon camila camp campsite campus can canada canadian
canal canary cancel cancer candidate candle candlestick candy cane cannot canoe canteen canvas cap cape cappuccino
captain car caramel caravan card care career careful carefully careless carer caretaker cargo caribbean carl carla
carlos carmen carnival caroline carpenter carpet carrot carry carton cartoon cartridge carve casablanca case cash
cashier cashless casino cast castle casual cat caterpillar catherine cattle caught cauliflower cause caution cave
cavity ceiling celebrate celebrity celery cellar celsius cement cent center centipede centre century cereal ceremony
certain certainly certificate chain chair chalk challenge champagne champion championship chance chandelier change
channel chapter character charge charger charity charles charlie charlotte charm chart chase chat chatroom chauffeur
cheap cheat check check-in cheek cheer cheerful cheerleader cheese cheetah chef chemist chemistry cherry chess chest
chestnut chew chicago chick chicken chief child children chile chilean chili chill chilly chimney chimpanzee chin
china chinese chip chocolate choice choir choke cholesterol choose chop chorus chose chosen chris christian christina
christine christmas christopher chunk church cider cigarette cinema cinnamon circle circus citizen city claim claire
clap clara clash class classes classic classmate classroom claudia claw clay clean cleaner cleaning clear clerk clever
client cliff climate climb climbing clinic clipboard cloak clock close closed cloth clothes clothesline clothing cloud
cloudy clown club clue clumsy cluster clutter coach coal coast coaster coat cobbler cobra cock cockroach cocktail
coconut cod code coffee coffin coin cold colder coldest colin collapse collar colleague collect college cologne
colombia colonel colony color colour column columnist coma comb come comedian comedy comet comfort comfortable comic
command comment commercial commit common communicate compact company compare compass compete competition complain
complete complex composer computer concentrate concern concert concrete condom conductor confess confirm conflict
confuse congo connect connor consent consider consist construction consultant contact contain content contest continue
contract convenient conversation convince cook cooker cookie cool cooling cop copenhagen copy cord coriander cork corn
corner correct corridor cost costs costume cotton couch cough could council counselor count counter country county
couple coupon courage courgette course coursework court couscous cousin cover cow coyote crab crack cradle craft craig
cramp cranberry crane crash crate crawl crayon crazy cream create creature credit creek creepy crew crib cricket crime
criminal crisp cristina critic croatia croatian crocodile croissant crop cross crow crowd crown cruel cruise crumb
crumble crush crust crutches cry cub cuba cuban cube cuckoo cucumber cuddle culture cup cupboard cupcake curb curdle
cure curious curl curly curry curse cursor curtain curtains curve cushion custard customer customs cut cute cutlery cv
cyber cycle cycling cyclist cyclone cyprus czech dad daily dairy daisy dallas damage damascus damp dance dancer
dangerous daniel daniela danish dare dark dart dash date daughter david dawn day dead deadline deaf deal dealer dear
death debate deborah debt decade decay december decent decide deck declare decorate decorator deep deer defeat defend
defender definitely degree delay delayed delete delhi delicious deliver demand den denmark dennis dense denser dent
dentist denver deny department departure depend deposit descend describe deserve designer desk desktop despair dessert
destination destroy detail detective detention detergent detroit develop devil dew dhaka diabetes diana diarrhea diary
dice dictionary did die diego diet different difficult dig dill dim dine dinner dinosaur dip diploma diplomat direct
director dirt dirty disagree disappear disaster disc discount discover discuss disease disgusting dish dishwasher disk
dislike display ditch dive divide diving divorce dizzy dj dmitri do dock doctor document documentary dodge does dog
doing doll dollar dolphin dome dominican donald donate done donkey donut door doorbell doorman doormat doorway dorm
dormitory dorothy dose dot double doubt dough doughnut dove down download downstairs downtown dozen draft drag dragon
dragonfly drain drama drank drawback drawer drawing drawn dream dress drew dribble drift drill drink drip drive driven
driver driveway drizzle drone droop drop dropdown dropped dropping drought drove drown drug drugstore drum drunk dry
dubai dublin dubrovnik duck dude due dull dumb dump dumpling duration during dusk dust duster dusty dutch duty duvet
dye dylan each eager eagle ear earl early earn earning earnings earring earth earthquake ease easily east easter
eastern easy eat eaten ebook echo economics economist ecuador edge edinburgh edit editor educate education edward eel
effort egg eggplant ego egypt egyptian eight eighteen eighth eighty either elastic elbow elderly eldest election
electrician elementary elena elephant elevator eleven eleventh elf eli elisa elite elizabeth ella ellen else elsewhere
email embarrassed embrace emergency emily emma emoji empire employ employee employer employment empty encourage end
endless enemy energy engine engineer england english enjoy enough enrol enroll enter entertainment entire entrance
entrepreneur entry envelope envy episode equal equally era eraser eric erik error escape especially espresso essay
estonia eternal ethan ethiopia ethiopian ethnic euro europe european eva evelyn even evening evenly event eventually
ever every everybody everyday everyone everything everywhere evolution exact exactly exam examine example excellent
except excess excite excited exciting excuse executive exercise exhaust exist exit exotic expand expect expense
expensive expert explain explode explore extend extent extra extremely eye eyebrow eyelash eyelid fabric face facebook
fact factory faculty fade fahrenheit fail fair fairly fairy faith faithful fake falcon fall fallen false fame familiar
famous fan fancy fantastic fantasy far fare farm farmer fashion fast fasten faster fat fatal fate father fatima faucet
fault favor favorite favourite fear feast feather february fed fee feed feel feeling feet felix fell fellow felt
female fence fencing fernando ferret ferry festival fever few fewer fiber fiction field fierce fifteen fifth fifty fig
fight file filipino fill film final finalist finally fine fine-looking finger fingernail finish finland finnish fiona
fire firefighter firefox fireman fireplace firewall first fish fisherman fishing fist fit fitness five fix flag flame
flamingo flash flat flatmate flavor flea flee fleet flesh flew flight flip flirt flock flood floor florence florist
flour flow flower flowerpot flown flu fluffy fluid flush flute fly foal foam fog foggy foil fold folder follow fond
font food fool fooling foot football footballer for forbid force forecast forehead foreign forest forests forever
forget forgive forgot forgotten fork form former fort fortnight fortune forty forum forward fossil fought foul found
four fourteen fourth fox fracture frame france francisco frank frankfurt fraud freak free freedom freelancer freeze
freezer french frequently fresh friday fridge friend friendly fries frighten frog from front frost frown frozen fruit
fry frying fuel full fullback fully fun fund funeral funny fur furious furniture furry further fuse fuss future fuzzy
gabriel gadget gain gale gallery gallon gamble game gamer gaming gang gap garage garbage garden gardener garlic gary
gas gates gather gave gazelle gear geese gelato gem generally generous geneva genius genre gentle gentleman gentlemen
gently geography geometry george georgia gerald germ german germany gesture get getting ghana ghost giant gift ginger
giovanni giraffe girl girlfriend give given glad glance glare glasgow glass gleam glide glitter globe gloom gloria
glory gloves glue go goal goalkeeper goat god goes going gold goldfish goldsmith golf golfer gone gonna good goodbye
goods google goose gorgeous gorilla gossip got gotta gotten government grab grace grade grades grading gradual
gradually graduate graduation grain gram grammar granada grand grandchild grandchildren granddaughter grandfather
grandma grandmother grandpa grandson grape grapefruit grasp grass grasshopper grateful grave gravy great greece greedy
greek green greet greg grew grey grief grill grin grip groceries grocery groom gross ground growl grown grumpy guard
guatemala guess guest guide guidebook guilt guilty guitar guitarist gulf gull gum gun gust gut gutter guy gym
gymnasium gymnast gymnastics habit habitat hacker had hail hailstone hair haircut hairdresser haiti half halftime hall
halloween hallway halt halves ham hamburg hammer hamster hand handbag handball handle handsome hang hannah hanoi hans
hanukkah happen happily happy harbor harbour hard harder hardly hardware hare harm harmless harold harry harsh harvest
has hassan haste hat hate haul haunt havana have haven having hawk hay hazard hazelnut he head headache headhunter
headline headmaster headphone heads headset headteacher heal healthy heap heard heart heat heater heather heating
heatwave heaven heavy hedge hedgehog heed heel heir held helen helicopter hell hello helmet help helsinki hen hence
henry her herb here hero heroes hers herself hi hiccup hidden high higher highly highway hiking hill him himself hinge
hint hip hiphop hippo hire his history hit hitchhike hobby hockey hold hole holiday hollow hollywood holy home
homepage homework honduras honest honestly honey hong honolulu honor hood hook hooligan hoover hop hope hopeful
hopefully hopeless horizon hormone horn horrible horror horse hose hospital host hostel hostile hot hotel hour hourly
house household housekeeper housewife housewives houston how however hug huge hugo human humble humid hummus humorous
hundred hungarian hungary hunger hungry hunt hurdle hurricane hurry hurt husband hut hyena hygiene i ian ibrahim ice
iceland icicle icon icy idea ideal identify idiot idle idol if ignore ill illegal imagine immediately immune impact
important impossible impress improve impulse in inbox inch include income increase incredible indeed india indian
indigestion indonesia indonesian indoor inexpensive infant infection inform ingrid injure injury inn inner insect
inside insist inspector instagram install instead instructor instrument insulin intend intense interest interesting
intern internet internship interpreter interrupt interview intestine into introduce invade invent inventor invisible
invitation invite ipad iphone iran iranian iraq iraqi ireland irene irish iron ironing irony is isabel isabella island
isle israel israeli istanbul it italian italy itch itchy item itinerary its itself ivan ivory jack jacket jacob jaguar
jail jakarta jake jam jamaica james jamie jan jane janet janitor january japan japanese jar jason javier jaw jawbone
jazz jealous jean jeans jeff jelly jellyfish jennifer jenny jeremy jersey jerusalem jessica jet jewel jeweller jewelry
jim joan job jobless jockey joe joel jog jogging johan johannesburg john join joiner joiners joint joke jolly jonas
jonathan jordan jorge jose joseph joshua journal journalism journalist journey joy joystick juan judge judith judo
juggle juice julia julian julie july jump jumper june jungle junior junk jury just justice justin kangaroo karachi
karate karen karl kate katherine kathy kayak kazakhstan keen keep keeper kelly kenneth kenya kenyan kept ketchup
kettle kevin key keyboard keyboardist khalid kick kid kidney kiev kill kilo kilometer kim kin kind kindergarten kindly
king kingdom kiss kit kitchen kite kitten kiwi knee kneel knew knife knit knives knock knot know known koala kong
korea korean kosovo krakow kuwait kyiv kyle laboratory lace lack ladder ladle lady ladybird ladybug lagos lahore lake
lamb lame lamp land landlady landlord lane lanka laos laptop lara large largely larry lasagna laser last late lately
later latest lather latte latvia laugh launch laundry laura lauren law lawn lawnmower lawyer lay layer layers lazy
lead leader leaf league leah leak lean leaned leaning leap learner learnt leash least leather leave leaves leaving
lebanon lecture lecturer lectures led lee leeds leek left leg legal legend leisure lemon lemonade lena lend length
lens lent lentil leo leon leonard leopard less lesson let lets letter lettuce level liam liar liberia liberty
librarian library libya lick licorice lid lie lifeguard lift light lightbulb lightning lightswitch like likely lily
lima limb limit linda line linen lion lip liquid lisa lisbon list listen liter literally literature lithuania litre
little live liver liverpool living lizard ljubljana load loaf loan loaves lobster local location lock locker locksmith
lodge lodger lodges lodging loft login logistics logout lollipop london lone lonely long longer look loop loose lorry
los lose loser lost lot lotion lots lottery loud loudly louis louise lounge love lovely low lower loyal lucas lucia
luckily lucky lucy luggage luis luke lump lunch lunchbox lung luxembourg luxury lyon lyrics mac macbook macedonia
machine mad made madrid magazine maggie magic magician magnet maid mail mailbox mailman main mainly mainstream
maintenance make makeup malawi malaysia maldives male mali mall malta malware mammal man manage manager manchester
mango manhattan manila manner manners manor manual manuel manufacturer many maple marathon marble march marco marcus
margaret margarine maria mariam marie mario mark marker market marketing marks marmalade marriage married marry
marseille marta martha martin mary mascara mask masked masks mass master match mate mathematics maths matter matthew
mattress mauritius maximum may maya maybe mayonnaise mayor me meadow meal mean meant meantime measure meat mecca
mechanic medal media medication medicine medium meet meeting megabyte mehmet melbourne melissa melody melon melt
member memorize memory men mend mental mention menu mercy mere merry mess message messy met metal meter method mexican
mexico miami mice michael michelle microphone microsoft microwave midday midfielder midnight midwife might mighty
migraine miguel mike milan mild mile military milk milkshake mill million mind mine miner mineral minister minneapolis
minor mint minus minute miracle mirror misery miss mist mistake mix moan mode model modem modern modest mohamed
mohammed moist mold moldova mole molly mom moment monaco monday mongolia monica monitor monkey monsoon monster
montenegro month monthly montreal mood moon mop moral more morning moroccan morocco moscow mosquito mosquitoes moss
most mostly motel moth mother motion motive motor motorbike motorcycle motorway mount mountain mouse mousepad mouth
move movie mow mozambique mp3 much mud muddy muffin mug mule multiple multiply mum mumbai munich murder muscle museum
mushroom music musical musician must mustache mustard mutton my myanmar myself mystery myth nail nairobi naive naked
name namibia nancy nanny nap napkin naples nappy narrow nasty natalie natasha nathan nation national natural naughty
nausea navy near nearby nearly neat necessary neck necklace nectarine need needle negative negotiate neighbor
neighborhood neither neon nepal nepali nephew nerve nervous nest netball netflix netherlands neutral never new newest
news newsletter newspaper newsreader next nicaragua nice nicely nicholas nickname nicole niece niger nigeria nigerian
night nightclub nightmare nina nine nineteen ninety ninth no noah noble nobody nod nodes nods noise noisy none
nonsense noodle noon nor nora normal normally north northern norway norwegian nose nostril nosy not note notebook
notes nothing notice novel november now nowadays nowhere nuclear number nun nurse nursery nut nutmeg nuts oak oat oath
oatmeal obese obesity obey object observe obtain obvious obviously occasionally occur ocean october octopus odd odor
of off offend offer office officer offline offside often oh oil ointment ok okay old older oldest olive oliver olivia
olympics oman omar omelette on once one ones onion online only onto onward open opera operate operation opponent
optician option or oral orange orbit orchestra order ordinary oregano organize orphan osaka oscar oslo ostrich other
others otherwise otter ought our ours ourselves out outcome outdoor outfit outing outlook outside oval oven over
overcast overland overnight overseas overtake overtime overweight owl own owner ox oxford oxygen oyster pablo pace
pack packet packing pad paddle page pain painful painkiller paint painter painting pair pakistan pakistani palace pale
palestine palm pamela pan panama pancake pancakes panda panic panther pantry pants paparazzi papaya paper paprika
parachute parade paraguay parakeet paramedic parcel pardon parent paris park parking parliament parrot parsley part
partner party pass passenger passion passport password past pasta paste pastry patch path patience patient patio
patricia patrick patrol pattern paul paula paulo pause paw pay payment pdf pea peace peaceful peach peacock peak
peanut pear pearl pedestrian pedro peel peer pelican pen penalty pencil penguin penny pension pensioner pentathlon
people pepper peppermint per perfect perfectly perform performance performer perhaps permit person personal peru
peruvian pet peter petrol pharmacist pharmacy philadelphia philip philippines philosophy phishing phoenix phone photo
photograph photographer phrase physical physician physicist physics physiotherapist piano pick pickle picnic picture
pie piece pier pierre pig pigeon piglet pile pill pillow pilot pimple pin pinch pineapple pink pinky pipe pirate
pistachio pitch pity pixelated pizza place plague plain plan plane planet plant plaster plastic plate platform play
player playground playoff playtime pleasant please pledge plenty plot plug plum plumber plywood pneumonia pocket
podcast poem poet point poison poland pole police policeman policemen policewoman polish polite politician poll pollen
polling pollution polo pond pony poodle pool poor popcorn pope poppy popular popup porch pork porridge port porto
portugal portuguese position positive possible possibly post postcard poster postman potato potatoes pound pour
poverty powder power powerful powerpoint practical practice prague praise prawn pray prayer prefer pregnancy pregnant
premiere prepare preschool prescription present presenter president press pretend pretty pretzel prevent previous prey
price pride priest primary prime prince princess principal print printer prison prisoner private priya prize probably
problem produce producer product profession professional professor profile profit program project promise promotion
prompt pronounce proof proper properly protect proud prove provide psychologist psychology pub public publicity
publisher pudding puddle pull pulling pulse puma pump pumpkin punch punish punk pup pupil puppy pure purple purpose
purse pursuit push pushup put puzzle puzzled qatar quail quarrel quarter quebec queen quest question queue quick
quickly quiet quietly quilt quinoa quite quiz quote rabbit raccoon race rachel rack racket radar radiator radio radish
rafael raft rafting rage rahul raid rail railway rain rainbow raincoat rainfall rainy raise raisin rake ralph ram
ramadan ramp ran ranch range rank rant rap rare rarely rash raspberry rat rate rather ratio rave raven raw ray raymond
razor reach read ready real realize really realtor rear rebecca rebel reboot receipt receive recent recently reception
receptionist receptor recess recipe reckon recognize record recruiter red reduce redundancy reef referee refrigerator
refuse regret regular reign reindeer relative relax relaxed relay release relief religion religious rely remain
remarkable remember remind remove rent rental repair repeat replace reply report reporter reptile request rescue
reservation reset resign resist resort respect responsible rest restaurant resume retail retire retirement revenge
review revise revision revolt revolution revolutions rhino rhubarb rhyme rhythm rib ribbon ricardo rice rich richard
rid ridden riddle rider riding riga right ring rinse rio ripe ripple rise risk risotto rita ritual rival river road
roar roast roasting rob robber robe robert roberto robot rock rocket rocky rod rode roger roll romania romanian
romantic rome ronald roof room roommate rooster root rosa rose rotten rotterdam rough round roundabout route router
rowing roy royal rub rubber rubbish rude rug rugby ruin rule ruler rum rumor run rung runner runway rural rush russia
russian rust ruth ruthless rwanda ryan rye sabrina sack sacred sad safe safely saffron said sail sailing sailor saint
sake salad salamander salami salary sale salesman salesperson saleswoman salma salmon salt salty sam samantha same
sample samples samuel san sand sandal sandra sandwich sandy sang santiago sao sara sarah sarajevo sardine sat
satellite satisfied saturday sauce saucepan saucer sausage save saw say says scale scalp scan scandal scanner scar
scare scared scarf scarves scary scene scent scheme scholarship school schoolbag scientist scissor scissors scoop
scope score scoreboard scorpion scotland scott scottish scout scrap scratch scream screen screenshot screw screwdriver
script scroll scrub sculptor sculpture scum sea seafood seagull seal seamstress sean search season seat seattle second
secondary secondhand secret secretary secure see seed seem seen seize self selfie selfish sell semester semifinal
seminar send senegal senior sense sent sentence seoul separate september sequel serbia serbian sergio series serious
seriously servant serve server service sesame settle setup seven seventeen seventh seventy several seville shade
shadow shall shallow shame shampoo shanghai shape share shark sharon sharp sharpener shave shaved she shed sheep sheer
sheet shelf shell shelves shield shift shiny ship shirt shiver shock shoe shoelace shone shop shopkeeper shore short
shortcut shorter shot should shoulder shout show shower shown shrimp shrink shrug shut shutter shy sibling sick side
sideboard sieve sigh sight sightseeing sign signup silent silk silly silver similar simon simple simpler simply since
singapore singer single sink sip sir siren sister sit sitcom site six sixteen sixth sixty size skate skateboard skater
skating skeleton ski skier skiing skill skin skinny skip skirt skull skunk sky skype slap slave sledge sleep sleepy
sleet sleeve slept slice slide slight slightly slim slip slipper slippery slogan slope slovakia slovenia slow slowly
slug slush small smaller smart smartphone smartwatch smash smell smelly smile smog smoke smooth smug snack snail snake
snap snapchat sneak sneaker sneeze snooker snore snow snowball snowboard snowfall snowflake snowman snowy so soak soap
sober soccer social sock socket sofa sofia sofie soft softball software soil solar sold soldier sole solicitor solid
solo soloist solution somalia some somebody somehow someone something sometime sometimes somewhere son song soon
sooner sophia sophie sore sorrow sorry sort soul sound soundtrack soup sour source sourdough south southern souvenir
soy soya spade spaghetti spain spam spaniel spanish spanner spare spark sparrow speaker special specific spectator
spell spelling spent spicy spider spike spill spin spinach spine spirit spit splash split spoil spoke spoken sponge
sponsor spoon sport spot spouse sprain spray spread spreadsheet spring sprint sprinter spy spyware squad square squash
squat squeeze squirrel sri stable stack stadium staff stage stain stair staircase stall stamp stand stapler star stare
starfish start starve state station statue status stay steak steal steam steel steep steer stefan stella step
stepfather stephanie stephen stepmother steve steven stew stick sticker still sting stink stir stitch stock stockholm
stole stolen stomach stomp stone stood stool stoop stop store stork storm stormy story storyline stove straight strain
strand strange stranger strap straw strawberry stream streaming street strength stress stretch strict strike striker
string strip stroke strong stronger struck struggle stuart stubborn stuck student studio study stuff stunning stupid
stuttgart style stylish subject subtitle subtle suburb subway succeed such sudan sudden suddenly suds suffer sugar
suggest suicide suit suitable suitcase sum summer summit sun sunbathe sunburn sunday sunflower sunlight sunny sunrise
sunscreen sunset sunshine super supermarket superstar supper supply suppose sure surely surf surfer surfing surgeon
surgery surplus surprise surround survey survive survivor susan sushi suspect swallow swamp swan swap swear sweat
sweater sweden swedish sweep sweet swell swept swift swim swimmer swimming swimsuit swing swiss switch switzerland
swollen sword sworn sydney syllabus sympathy symptom syria syrian syrup table tablecloth tablet tackle tadpole tail
tailor taipei taiwan take taken takeoff tale talent talk tall taller tallinn tan tangerine tank tanya tanzania tap
tape target task taskbar taste tasty taught tax taxi tea teach teacher teaching team teammate teapot tear tease
teaspoon technician teenager teeth tehran telegram telephone television temperature template temple tempt ten tenancy
tenant tender tennis tense tenser tension tent tenth teresa term terminal terrace terrible terror test text textbook
texting thai thailand than thank thanks thanksgiving that the theater theatre their theirs them theme themselves then
therapy there therefore theresa thermometer thermostat these thesis they thick thief thieves thigh thin thing think
third thirsty thirteen thirty this thomas thorn those though thought thousand thread threat three threw thrill
thriller throat throne through throughout throw thrown thumb thunder thunderstorm thursday thus thyroid tibet tick
ticket tidal tide tidy tie tiger tight tiktok tile tim timber time timetable timothy tin tina tiny tip tire tired
tissue title to toad toast toaster tobacco today toe toenail tofu together toilet tokyo told toll tom tomato tomatoes
tomb tomorrow tone toner tongue tonight toning tonsils tony too took tool toolbox tooth toothache toothbrush
toothpaste top torch torn tornado toronto tortoise toss total totally touch touchscreen tough tour tourism tourist
tournament tow toward towards towel town toy trace tractor trade trader traditional traffic trail trailer trails train
trained trainee trainer training trains trait tram tramp trample trampoline translator trap trash travel traveler
traveller tray treadmill treasure treat treatment treaty tremble trend trial triangle tribe tribute trick tried
trillion trim trip triple triumph trolley troop trophy tropical trouble trouser trout truck true truly trumpet trust
truth try tub tube tuck tuesday tug tuition tuna tune tuned tuning tunisia tunnel turin turkey turkish turn turner
turtle tutor tuxedo tv tweet tweezers twelfth twelve twenty twice twin twist twitter two type typical typing typist
typo uganda ugly ukraine ukrainian ulcer ultra umbrella umpire unable uncle uncomfortable under undergraduate
underground underneath understand understood undress unemployed unemployment unfair unfortunately unhappy unhealthy
unicorn uniform union unit unite universe university unknown unless unlock unlucky unpack unpleasant untie until
unusual up update upgrade upload upon upper upset upstairs urban urge urgent urine url uruguay us usa usb use useful
useless user username usual usually utter uzbekistan vacancy vacation vaccine vacuum vague vain valencia valentina
valid valley value vampire van vancouver vanessa vanilla vanish vase vatican veal vegan vegetable vegetarian vehicle
vein venezuela venice venue veranda veronica verse very vest vet veterinarian vice victim victor victoria video vienna
vietnam vietnamese view viewer vile villa village vilnius vincent vine vinegar vinyl violent violin violinist virtue
virus visa visible visit visitor vital vitamin vivian vivid vocabulary vocal vodka voice void volcano volcanoes
volleyball volunteer vomit vote voter vow voyage vpn vulture waffle wage wages wagon waist wait waiter waitress waits
wake wales walk wall wallet wallpaper walnut walter wander want war ward wardrobe warehouse warm warn warrior warsaw
wart was wash washer washing washington wasp waste wastebasket watch water watermelon wave wax we weak wealthy weapon
wear wearing weasel weather weave webcam webpage website wedding wedge wednesday weed week weekday weekend weekly weep
wei weigh weight weights weighty weird welcome welder well wellington welsh wendy went were west western wet whale
what whatever whatsapp wheat wheel wheelchair wheeze when whenever where wherever whether which while whip whirl
whisky whisper whistle white who whoever whole whom whose why wicked wide widow width wife wifi wig wild will william
wind window windows windowsill windy wine wing wink winner winter wipe wire wireless wisdom wise wish wit witch with
within without wives woke wolf wolves woman women won wonder wonderful wood wooden woodpecker wool word wore work
workbench worker workforce workout workplace workshop world worldwide worm worn worry worse worship worst worth would
wound wrap wrath wreck wrench wrestle wrestling wrinkle wrist write writer writing written wrong wrote yacht yard yarn
yasmin yawn yeah year yearly yearning yeast yell yellow yemen yes yesterday yet yield yoga yoghurt yogurt yolk york
you young younger youngest your yours yourself yourselves youth youtube youtuber yuki yummy yusuf zagreb zambia zebra
zero zimbabwe zip zipper zoe zone zoo zoom zucchini zurich`;

const stems: ReadonlySet<string> = new Set(words(list.replace(/\s+/g, " ")).map(stem));

/** @param word folded as `words()` folds a question */
export const isEverydayWord = (word: string): boolean => stems.has(stem(word));
