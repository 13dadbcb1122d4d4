import { SentName as SentName_e5ba44888233f20303899ab37405f5b3 } from '../../../newsroom/sent-name.client'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChapterLabel as ChapterLabel_348c1b6b18ea81ad2c3e932c07d73168 } from '@/components/admin/chapter-label.client'
import { CreatorCell as CreatorCell_06feb2a0b6feacf4b1b4b8ecc8e2b98d } from '../../../newsroom/creator'
import { CreatorField as CreatorField_06feb2a0b6feacf4b1b4b8ecc8e2b98d } from '../../../newsroom/creator'
import { RecordTitle as RecordTitle_753f9ce2941876e6fc81f1ee66a521a3 } from '../../../newsroom/record-title.client'
import { LeaveSafely as LeaveSafely_996f84b7eba69c4a43681401d148ad01 } from '../../../newsroom/leave-safely.client'
import { NewerVersion as NewerVersion_101f27274c87ccb4d63e2fb0a526c187 } from '../../../newsroom/newer-version.client'
import { WaitForTakeOver as WaitForTakeOver_dbae62c7b6c0d8670bca09a50b8f0835 } from '../../../newsroom/wait-for-take-over.client'
import { ReviewControls as ReviewControls_54086fb1fb2acbe9a8c6db56d659110f } from '../../../newsroom/review-controls.client'
import { FitPreview as FitPreview_6ae21806781aed945898d740be079558 } from '../../../newsroom/fit-preview.client'
import { PublishWhenSaved as PublishWhenSaved_bfc7d32c1aa2ab210b97b629caecfd10 } from '../../../newsroom/publish-button.client'
import { Versions as Versions_a2600a0967dfec30c35fa3ae5aabcd8a } from '../../../newsroom/versions'
import { RecordList as RecordList_83b55ec4dacd1fbdc33455aead8d1565 } from '../../../newsroom/record-list.client'
import { ChoiceField as ChoiceField_b844d7fd94cbafa96d69351d38e78036 } from '../../../newsroom/choice-field.client'
import { ConsentField as ConsentField_4eeae0319458df2695aeb35d9e9e58c0 } from '../../../newsroom/consent/consent-field.client'
import { CsvControls as CsvControls_8f836720dc9bfaea6d0706178eea7992 } from '../../../newsroom/csv/csv-controls'
import { ActionLine as ActionLine_a059ca0e8850470e826ad9439278235d } from '../../../newsroom/learning/action-line'
import { FileCell as FileCell_2cb15c6bfc22723b13db5022c45dfb50 } from '../../../newsroom/file-cell.client'
import { LinesField as LinesField_559cc83df9ec8479f40acf419c641319 } from '../../../newsroom/lines-field.client'
import { PersonsTestimonies as PersonsTestimonies_bc9db64fbfefa5b7f4d2b229cea8c4c4 } from '../../../newsroom/consent/persons-testimonies'
import { WithdrawConsent as WithdrawConsent_85de3c547f9d0fdde17ab3d9af775cb6 } from '../../../newsroom/consent/withdraw.client'
import { TakedownView as TakedownView_3fc8640ed49c2100ca89f04947cbc434 } from '../../../newsroom/consent/takedown-view'
import { SupporterExport as SupporterExport_31d03c0fc03808211a9772ccac2ba04d } from '../../../newsroom/supporter-export'
import { YesNoCell as YesNoCell_b5f07262efdb70abe14d23aaf2875aad } from '../../../newsroom/yes-no-cell'
import { SecondFactor as SecondFactor_da884598075c01d90b35bb2584bacb70 } from '../../../newsroom/second-factor'
import { AccountView as AccountView_82da28386abdae407ff7780f8e9fc8da } from '../../../newsroom/account-view.client'
import { AuditWhoCell as AuditWhoCell_35f55a8b19d006101e726fad398e44ed } from '@/newsroom/audit-cells'
import { AuditRecordCell as AuditRecordCell_35f55a8b19d006101e726fad398e44ed } from '@/newsroom/audit-cells'
import { AuditFieldsCell as AuditFieldsCell_35f55a8b19d006101e726fad398e44ed } from '@/newsroom/audit-cells'
import { Icon as Icon_8beae1f86b88fb152885c08203093aa1 } from '../../../newsroom/brand'
import { Logo as Logo_8beae1f86b88fb152885c08203093aa1 } from '../../../newsroom/brand'
import { LearningLink as LearningLink_baee926cb9ab17e8c2659f3a3ba3345d } from '../../../newsroom/learning/nav-link'
import { Dashboard as Dashboard_97260e1df26f0f5f53798d31ac42da6c } from '../../../newsroom/dashboard'
import { SignIn as SignIn_0950865e64a045c097c2868e2278d1bf } from '../../../newsroom/sign-in'
import { LearningView as LearningView_7da35925576084587e693106ebf46416 } from '../../../newsroom/learning/learning-view'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/newsroom/sent-name.client#SentName": SentName_e5ba44888233f20303899ab37405f5b3,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@/components/admin/chapter-label.client#ChapterLabel": ChapterLabel_348c1b6b18ea81ad2c3e932c07d73168,
  "/newsroom/creator#CreatorCell": CreatorCell_06feb2a0b6feacf4b1b4b8ecc8e2b98d,
  "/newsroom/creator#CreatorField": CreatorField_06feb2a0b6feacf4b1b4b8ecc8e2b98d,
  "/newsroom/record-title.client#RecordTitle": RecordTitle_753f9ce2941876e6fc81f1ee66a521a3,
  "/newsroom/leave-safely.client#LeaveSafely": LeaveSafely_996f84b7eba69c4a43681401d148ad01,
  "/newsroom/newer-version.client#NewerVersion": NewerVersion_101f27274c87ccb4d63e2fb0a526c187,
  "/newsroom/wait-for-take-over.client#WaitForTakeOver": WaitForTakeOver_dbae62c7b6c0d8670bca09a50b8f0835,
  "/newsroom/review-controls.client#ReviewControls": ReviewControls_54086fb1fb2acbe9a8c6db56d659110f,
  "/newsroom/fit-preview.client#FitPreview": FitPreview_6ae21806781aed945898d740be079558,
  "/newsroom/publish-button.client#PublishWhenSaved": PublishWhenSaved_bfc7d32c1aa2ab210b97b629caecfd10,
  "/newsroom/versions#Versions": Versions_a2600a0967dfec30c35fa3ae5aabcd8a,
  "/newsroom/record-list.client#RecordList": RecordList_83b55ec4dacd1fbdc33455aead8d1565,
  "/newsroom/choice-field.client#ChoiceField": ChoiceField_b844d7fd94cbafa96d69351d38e78036,
  "/newsroom/consent/consent-field.client#ConsentField": ConsentField_4eeae0319458df2695aeb35d9e9e58c0,
  "/newsroom/csv/csv-controls#CsvControls": CsvControls_8f836720dc9bfaea6d0706178eea7992,
  "/newsroom/learning/action-line#ActionLine": ActionLine_a059ca0e8850470e826ad9439278235d,
  "/newsroom/file-cell.client#FileCell": FileCell_2cb15c6bfc22723b13db5022c45dfb50,
  "/newsroom/lines-field.client#LinesField": LinesField_559cc83df9ec8479f40acf419c641319,
  "/newsroom/consent/persons-testimonies#PersonsTestimonies": PersonsTestimonies_bc9db64fbfefa5b7f4d2b229cea8c4c4,
  "/newsroom/consent/withdraw.client#WithdrawConsent": WithdrawConsent_85de3c547f9d0fdde17ab3d9af775cb6,
  "/newsroom/consent/takedown-view#TakedownView": TakedownView_3fc8640ed49c2100ca89f04947cbc434,
  "/newsroom/supporter-export#SupporterExport": SupporterExport_31d03c0fc03808211a9772ccac2ba04d,
  "/newsroom/yes-no-cell#YesNoCell": YesNoCell_b5f07262efdb70abe14d23aaf2875aad,
  "/newsroom/second-factor#SecondFactor": SecondFactor_da884598075c01d90b35bb2584bacb70,
  "/newsroom/account-view.client#AccountView": AccountView_82da28386abdae407ff7780f8e9fc8da,
  "@/newsroom/audit-cells#AuditWhoCell": AuditWhoCell_35f55a8b19d006101e726fad398e44ed,
  "@/newsroom/audit-cells#AuditRecordCell": AuditRecordCell_35f55a8b19d006101e726fad398e44ed,
  "@/newsroom/audit-cells#AuditFieldsCell": AuditFieldsCell_35f55a8b19d006101e726fad398e44ed,
  "/newsroom/brand#Icon": Icon_8beae1f86b88fb152885c08203093aa1,
  "/newsroom/brand#Logo": Logo_8beae1f86b88fb152885c08203093aa1,
  "/newsroom/learning/nav-link#LearningLink": LearningLink_baee926cb9ab17e8c2659f3a3ba3345d,
  "/newsroom/dashboard#Dashboard": Dashboard_97260e1df26f0f5f53798d31ac42da6c,
  "/newsroom/sign-in#SignIn": SignIn_0950865e64a045c097c2868e2278d1bf,
  "/newsroom/learning/learning-view#LearningView": LearningView_7da35925576084587e693106ebf46416,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
