/**
 * Verbs of the news that the texts the tagger learned from do not have, in the bare form: in a headline where every
 * word begins with a capital they are no names.
 */
export const NEWS_VERBS: ReadonlySet<string> = new Set(
  `denounce criticize slam decry deplore lambast lambaste berate chastise rebuke castigate censure chide
  admonish assail lash fulminate deride ridicule mock lampoon disparage denigrate vilify malign disapprove
  frown lament bemoan excoriate pillory revile slander smear taunt heckle hurl mobilize bash impugn reproach
  abhor dishonor discredit eviscerate reprove remonstrate sharpen intensify quarrel fume portray depict dub
  liken accuse pronounce arouse incur infuriate enrage outrage irk antagonize elicit impute ascribe indict
  impeach summon attribute incriminate arraign slap unseal convoke unmask foil widen interrogate scrutinize
  inspect appoint accede assent contemplate vow pave dangle tender relent unveil lend disburse subsidize
  restructure reimburse resettle funnel earmark deploy reconstruct vaccinate restock replenish sponsor
  liberate escort airdrop relieve bestow plow bolster restart unlock plough refinance defer annul repay halve
  extinguish legalize renovate purify defuse erect electrify instruct rearm dole furnish stabilize suppress
  scuffle pelt repulse ambush besiege occupy dislodge rout breach repel ravage maul intervene torpedo scuttle
  sack lunge thrust sweep wrest counterattack escalate recapture reconquer behead slay exterminate stab
  decapitate strangle maim cleanse bludgeon liquidate bury drown bombard strafe lob unleash firebomb pummel
  blitz detonate abduct kidnap hijack snatch mistreat manhandle mutilate molest electrocute dynamite demolish
  vandalize devastate ransack desecrate sabotage raze detain imprison incarcerate apprehend nab intern remand
  handcuff rearrest clap deport expel banish repatriate forcibly uproot confiscate impound expropriate
  nationalize commandeer requisition bulldoze colonize sequester outlaw prohibit proscribe criminalize curtail
  repress oppress clamp blockade cordon quarantine dissolve muzzle persecute discriminate subjugate quell
  isolate segregate marginalize ostracize intimidate deregister blacklist quash smother snuff throttle
  gerrymander conscript designate disqualify halt axe enforce reimpose wiretap eavesdrop disable paralyze
  deface infect encrypt meddle mislead atone retract commute reprieve acquit overturn reinstate reappoint
  concede capitulate succumb shelve rescind decriminalize relinquish cede obey exempt exonerate empower
  backtrack tone loosen delist unblock slash unwind confer reconvene parley liaise converse convene embark
  entertain mediate arbitrate intercede conciliate thrash bump haggle oversee inaugurate import barter
  construct synchronize discontinue penalize constrain hinder impede inhibit obstruct deprive dispossess
  pillage usurp oust terrorize annihilate decimate overpower distrust demonize mourn insinuate felicitate
  befriend nominate oblige nudge evade nullify invalidate flout forestall overrule apprise reinforce marshal
  modernize enrich amass redeploy heighten fortify intrude buzz activate emplace converge rehearse entrench
  congregate throng clang trample kneel barricade choke riot rampage tussle fling mutiny vandalise daub ignite
  rebuff spurn defy repudiate disavow disown renounce balk stonewall stymie disinvite renege discard withstand
  disallow derail scupper implore entreat exhort pressurize plead coax goad agitate clamor canvass subpoena
  exert underline badger hound cajole stake restitute vacate disengage decamp deescalate refrain adhere
  demobilize decommission demilitarize denuclearize mothball forswear readmit abdicate sanction embargo
  toughen sever abrogate secede ditch jettison shutter eject turf disbar unseat demote laud extol acclaim
  espouse decorate esteem glorify legitimize vindicate absolve vouch normalize accredit clinch formalize
  lavish reassert restate profess avow plump cherish idolize revere venerate eulogize canonize beatify
  dedicate elevate thaw brandish rattle conjure avenge inflict`.split(/\s+/),
);
