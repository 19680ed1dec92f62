/**
 * Illnesses and medicines that are often spoken of, written from general knowledge (facts, from no list or register): base
 * forms in lower case. A word beginning like one of them counts, however it is bent or compounded.
 */
const listed = (text: string): readonly string[] => text.trim().split(/\s*,\s*|\n\s*/);

export const ILLNESSES =
  listed(`diabetes, diabeetikko, epilepsia, epileptikko, skitsofrenia, masennus, masentunut, bipolaarinen, kaksisuuntainen mieliala,
  psykoosi, syömishäiriö, anoreksia, bulimia, ahdistuneisuushäiriö, paniikkihäiriö, ptsd, adhd, autismi, autistinen, asperger, tourette, ms-tauti,
  alzheimer, parkinson, muistisairaus, dementia, aivoinfarkti, aivohalvaus, aivoverenvuoto, aivokasvain, aivovamma, sydäninfarkti,
  sydämen vajaatoiminta, eteisvärinä, verenpainetauti, keuhkoahtauma, keuhkosyöpä, rintasyöpä, eturauhassyöpä, suolistosyöpä, syöpä, syövä, leukemia,
  lymfooma, kasvain, fibromyalgia, nivelreuma, reuma, nivelrikko, osteoporoosi, astma, keliakia, crohn, colitis, haavainen paksusuolen,
  psoriasis, migreeni, endometrioosi, munuaisten vajaatoiminta, dialyysi, maksakirroosi, hepatiitti, hiv, alkoholis, alkoholiriippuv,
  huumeriippuv, päihderiippuv, kehitysvamma, cp-vamma, als-tauti, lupus, borrelioosi, uniapnea, kilpirauhasen vajaatoiminta, raskausdiabetes,
  keskenmeno, abortti, lihasdystrofia, selkäydinvamma, sokeutu, glaukooma, kaihi,
  epilepsi, schizofreni, depression, deprimerad, bipolär, ätstörning, anorexi, ångestsyndrom, autism, ms-sjukdom, demens, minnessjukdom, stroke,
  hjärninfarkt, hjärtinfarkt, hjärtsvikt, bröstcancer, cancer, leukemi, reumatism, artros, benskörhet, celiaki, migrän, njursvikt, alkoholist,
  utvecklingsstörning, cp-skada, blodpropp, kol-sjukdom, panikångest, utmattningssyndrom, psykos,
  epilepsy, schizophrenia, depressed, bipolar, eating disorder, anorexia, autistic, multiple sclerosis, heart attack, heart failure,
  breast cancer, tumour, leukaemia, arthritis, asthma, coeliac, migraine, kidney failure, hepatitis, alcoholic, miscarriage, abortion, psychosis,
  copd, crohn's, fibromyalgi`);

export const MEDICINES =
  listed(`insuliini, insulin, marevan, varfariini, eliquis, xarelto, metformiini, metformin, ozempic, sertralin, sertraliin,
  escitalopram, essitalopraam, fluoksetiini, mirtatsapiini, ketipinor, ketiapiini, olantsapiini, olanzapin, risperidon, risperdal, klotsapiini,
  litium, lithium, lamotrigiini, diapam, diatsepaami, opamox, xanor, tramal, tramadol, panacod, oxycontin, oksikodoni, morfiini, morphine, fentanyl,
  metadoni, buprenorfiini, concerta, ritalin, medikinet, prednisolon, kortisoni, metotreksaatti, methotrexate, humira, levodopa, madopar, sinemet,
  memantiini, donepetsiili, keppra, valproaatti, absenor, lyrica, pregabaliini, antabus, solunsalpaaja, sytostaat, chemotherapy, masennuslääk,
  antidepress, psyykelääk, verenohennuslääk, sydänlääk, epilepsialääk, unilääk`);
